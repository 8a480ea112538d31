package org.qunflow.intake.command;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.qunflow.intake.file.FileRefused;
import org.qunflow.intake.replay.Replay;
import org.qunflow.intake.replay.ReplayRefused;
import org.qunflow.intake.replay.Replays;
import org.qunflow.shared.CurrentOperator;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command {@code replay}: lets a community's recorded history pass, day by day, with progress in the terminal.
 * Ends with 0 when it is done, 2 if it could not be done. A replay that was interrupted goes on. With --shift the
 * recorded days are moved so that they end yesterday, and the community goes live.
 */
public final class ReplayCommand {
    private static final String NAME = "replay";
    private static final Set<String> OPTIONS = Set.of("--community", "--seed", "--operator", "--until");
    private static final String SHIFT = "--shift";
    private static final List<String> QUIET = List.of(
            "--camunda.bpm.job-execution.enabled=false",
            "--qunflow.rounds.scheduled=false",
            "--qunflow.channel.dispatch=false",
            "--qunflow.intake.resume-replays=false");

    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Map<String, String> values = new HashMap<>();
    private final List<String> settings = new ArrayList<>();
    private final Terminal terminal;

    private ReplayCommand(List<String> words, Terminal terminal) {
        this.terminal = terminal;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (OPTIONS.contains(word) && i + 1 < words.size()) {
                values.put(word, words.get(++i));
            } else if (word.equals(SHIFT)) {
                values.put(word, word);
            } else if (word.startsWith("--") && word.contains(".") && word.contains("=")) {
                settings.add(word);
            } else {
                throw new FileRefused("intake.command.unknownOption", word);
            }
        }
    }

    /** True if the words on the command line are for this command. */
    public static boolean handles(String[] words) {
        return words.length > 0 && words[0].equals(NAME);
    }

    /** Runs the command with the given application class; returns the exit code. */
    public static int run(Class<?> application, String[] words) {
        Terminal terminal = new Terminal(System.out, System.console() != null, Locale.getDefault());
        try {
            return new ReplayCommand(Arrays.asList(words).subList(1, words.length), terminal).run(application);
        } catch (FileRefused e) {
            terminal.say(e.why());
            terminal.say("intake.replay.usage");
        } catch (ReplayRefused e) {
            terminal.say(e.why());
        } catch (RuntimeException e) {
            terminal.say("intake.replay.failed", e.getMessage());
        }
        return 2;
    }

    private int run(Class<?> application) {
        Replays.Wish wish = wish();
        try (ConfigurableApplicationContext context = start(application)) {
            Community community = Optional.ofNullable(values.get("--community"))
                    .flatMap(context.getBean(Communities.class)::named)
                    .orElseThrow(() -> new FileRefused("intake.command.needs", "--community"));
            sayIfItWaits(context.getBean(TimeTravel.class));
            long begun = System.nanoTime();
            Replay done = replayed(context, community, wish);
            terminal.say("intake.replay.done", done.lastDay().toString(), (System.nanoTime() - begun) / 1_000_000_000L);
            if (done.shifted()) {
                Community alive = context.getBean(Communities.class).get(community.id());
                terminal.say("intake.replay.lives", alive.name(), Integer.toString(alive.movedDays()));
            }
            return 0;
        }
    }

    private Replay replayed(ConfigurableApplicationContext context, Community community, Replays.Wish wish) {
        Replay[] done = new Replay[1];
        Replays replays = context.getBean(Replays.class);
        context.getBean(CurrentOperator.class)
                .runAs(ImportCommand.OPERATOR, () -> done[0] = replays.run(community.id(), wish, terminal::progress));
        return done[0];
    }

    /** A replay that was killed just now still holds the lease; {@link TimeTravel#begin} waits until that ran out. */
    private void sayIfItWaits(TimeTravel time) {
        if (time.replaying().isPresent()) {
            terminal.say("intake.replay.waits", LEASE.toSeconds());
        }
    }

    private Replays.Wish wish() {
        if (values.containsKey(SHIFT) && values.containsKey("--until")) {
            throw new FileRefused("intake.command.notTogether", SHIFT, "--until");
        }
        try {
            LocalDate until = values.containsKey("--until") ? LocalDate.parse(values.get("--until")) : null;
            return new Replays.Wish(
                    Long.parseLong(values.getOrDefault("--seed", "1")),
                    values.get("--operator"),
                    until,
                    values.containsKey(SHIFT));
        } catch (NumberFormatException e) {
            throw new FileRefused("intake.command.badValue", "--seed", values.get("--seed"));
        } catch (DateTimeParseException e) {
            throw new FileRefused("intake.command.badValue", "--until", values.get("--until"));
        }
    }

    private ConfigurableApplicationContext start(Class<?> application) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(Stream.concat(QUIET.stream(), settings.stream()).toArray(String[]::new));
    }
}
