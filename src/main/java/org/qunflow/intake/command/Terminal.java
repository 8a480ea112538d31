package org.qunflow.intake.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.qunflow.intake.Wording;
import org.qunflow.intake.file.Sentence;
import org.qunflow.intake.replay.Replay;

/** What the command line shows: one line that moves on, or where it is no terminal a line per tenth; then the totals. */
final class Terminal {
    private final PrintStream out;
    private final boolean moving;
    private final Locale reader;
    private final Wording words = Wording.ofRoom();
    private long shown = -1;

    Terminal(PrintStream out, boolean moving, Locale reader) {
        this.out = out;
        this.moving = moving;
        this.reader = reader.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    void say(Sentence sentence) {
        out.println(words.say(sentence, reader));
    }

    void say(String key, Object... arguments) {
        say(Sentence.of(key, arguments));
    }

    void progress(Standing at) {
        long step = moving ? at.read() : at.percent() / 10;
        if (step == shown) {
            return;
        }
        shown = step;
        String line = words.say(reader, "intake.command.progress", at.read(), at.lines(), at.percent());
        if (moving) {
            out.print('\r' + line);
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** One line per month of the replay, or one that moves on. */
    void progress(Replay at) {
        boolean month = at.nextDay().getDayOfMonth() == 1 || at.daysDone() == at.days();
        if (moving || month) {
            String line = words.say(
                    reader, "intake.replay.progress", at.nextDay().minusDays(1).toString(), at.daysDone(), at.days());
            out.print(moving ? '\r' + line : line + System.lineSeparator());
            out.flush();
        }
    }

    void totals(Standing at, long millis) {
        if (moving) {
            out.println();
        }
        row("intake.command.state", words.say(reader, "intake.state." + at.state()));
        row("intake.accepted", at.accepted());
        row("intake.unchanged", at.unchanged());
        row("intake.rejected", at.rejected());
        row("intake.members", at.totals().members());
        row("intake.orders", at.totals().orders());
        row("intake.quantity", at.totals().quantity());
        row("intake.amount", at.totals().amount().stripTrailingZeros().toPlainString());
        row("intake.command.seconds", String.format(Locale.ROOT, "%.1f", millis / 1000.0));
        sayAll(at.messages());
        if (at.rejected() > 0) {
            say("intake.command.rejectedFile");
        }
    }

    void sayAll(List<Sentence> sentences) {
        sentences.forEach(this::say);
    }

    private void row(String key, Object value) {
        out.printf("%-12s %15s%n", words.say(reader, key), value);
    }
}
