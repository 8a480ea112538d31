package org.qunflow.outreach.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qunflow.outreach.template.TemplateText.Part;

/** What is asked of a text in one language; everything that is wrong is collected, with its place. */
final class TextRules {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
    private static final int LONGEST_FALLBACK = 40;
    private static final int BYTES_A_CHARACTER = 3;

    private final String field;
    private final TemplateText text;
    private final Occasion occasion;
    private final List<Problem> problems = new ArrayList<>();

    private TextRules(String field, TemplateText text, Occasion occasion) {
        this.field = field;
        this.text = text;
        this.occasion = occasion;
    }

    /** @param longest how many bytes the channel takes */
    static List<Problem> check(String field, TemplateText text, Occasion occasion, int longest) {
        TextRules rules = new TextRules(field, text, occasion);
        rules.somethingIsSaid();
        text.parts().forEach(rules::part);
        rules.theChannelTakesIt(longest);
        return rules.problems;
    }

    /** In Chinese and English the same is filled in. */
    static Optional<Problem> sameIn(TemplateText zh, TemplateText en) {
        return onlyIn(zh, en)
                .map(p -> Problem.of("en", "onlyChinese", p.written(false)))
                .or(() -> onlyIn(en, zh).map(p -> Problem.of("zh", "onlyEnglish", p.written(true))));
    }

    private static Optional<Placeholder> onlyIn(TemplateText one, TemplateText other) {
        Set<Placeholder> only = one.placeholders();
        only.removeAll(other.placeholders());
        return only.stream().findFirst();
    }

    private void somethingIsSaid() {
        if (text.text().isBlank()) {
            problems.add(Problem.of(field, "blank"));
        }
    }

    private void part(Part part) {
        if (part.isPlaceholder()) {
            placeholder(part);
            return;
        }
        int brace = Math.max(part.words().indexOf("{{"), part.words().indexOf("}}"));
        if (brace >= 0) {
            wrong("braces", part.position() + brace);
        }
        CONTROL.matcher(part.words())
                .results()
                .findFirst()
                .ifPresent(c -> wrong("control", part.position() + c.start()));
    }

    private void placeholder(Part part) {
        Optional<Placeholder> known = part.placeholder();
        if (known.isEmpty()) {
            unknown(part);
        } else if (!known.get().knownOn(occasion)) {
            wrong("occasion", part.position(), part.words());
        } else if (known.get().isOptional()
                && part.otherwise().filter(o -> !o.isBlank() && !o.equals("…")).isEmpty()) {
            wrong("otherwise", part.position(), "{{" + part.called() + "|…}}");
        } else if (part.otherwise().filter(o -> o.length() > LONGEST_FALLBACK).isPresent()) {
            wrong("longOtherwise", part.position(), LONGEST_FALLBACK);
        }
    }

    private void unknown(Part part) {
        Optional<Placeholder> meant = Placeholder.meant(part.called(), occasion);
        if (meant.isPresent()) {
            wrong("misspelt", part.position(), part.words(), meant.get().written(field.equals("zh")));
        } else {
            wrong("unknown", part.position(), part.words());
        }
    }

    private void theChannelTakesIt(int longest) {
        int bytes = mostBytes(text);
        if (bytes > longest) {
            problems.add(Problem.of(field, "tooLong", bytes, longest));
        }
    }

    /** How many bytes it may have at most, with the longest of all values. */
    static int mostBytes(TemplateText text) {
        return text.parts().stream().mapToInt(TextRules::mostBytes).sum();
    }

    private static int mostBytes(Part part) {
        return part.placeholder()
                .map(p -> Math.max(
                        p.longest() * BYTES_A_CHARACTER, bytes(part.otherwise().orElse(""))))
                .orElseGet(() -> bytes(part.words()));
    }

    static int bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8).length;
    }

    private void wrong(String why, int position, Object... more) {
        String before = text.text().substring(0, position);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = position - before.lastIndexOf('\n');
        List<Object> arguments = new ArrayList<>(List.of(line, column));
        arguments.addAll(List.of(more));
        problems.add(Problem.of(field, why, arguments.toArray()));
    }
}
