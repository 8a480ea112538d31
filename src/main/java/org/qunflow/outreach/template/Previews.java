package org.qunflow.outreach.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qunflow.member.Member;
import org.qunflow.outreach.template.Preview.Kind;
import org.qunflow.outreach.template.Preview.Piece;
import org.springframework.stereotype.Component;

/** Shows a text as a member would get it: his name masked, what he lacks and what only an occasion knows marked. */
@Component
public class Previews {
    private static final Map<Placeholder, String> EXAMPLES =
            Map.of(Placeholder.PRODUCT, "2026-A", Placeholder.DAYS, "7", Placeholder.AMOUNT, "129.90");
    private static final int MOST_STARS = 3;

    private final PersonalWords words;

    Previews(PersonalWords words) {
        this.words = words;
    }

    public Preview of(String text, Member member) {
        TemplateText template = new TemplateText(text);
        Function<Placeholder, Optional<String>> values = words.about(member);
        List<Piece> pieces =
                template.parts().stream().map(part -> piece(part, values)).toList();
        int bytes = template.parts().stream()
                .mapToInt(p -> TextRules.bytes(TemplateText.value(p, values)
                        .or(() -> p.placeholder().map(EXAMPLES::get))
                        .orElse("")))
                .sum();
        return new Preview(pieces, bytes);
    }

    private static Piece piece(TemplateText.Part part, Function<Placeholder, Optional<String>> values) {
        if (!part.isPlaceholder()) {
            return new Piece(Kind.WORDS, part.words());
        }
        Optional<Placeholder> placeholder = part.placeholder();
        return placeholder
                .flatMap(values)
                .filter(v -> !v.isBlank())
                .map(v -> new Piece(Kind.VALUE, placeholder.get() == Placeholder.NAME ? masked(v) : v))
                .or(() -> part.otherwise().map(o -> new Piece(Kind.OTHERWISE, o)))
                .or(() -> placeholder.map(EXAMPLES::get).map(e -> new Piece(Kind.EXAMPLE, e)))
                .orElseGet(() -> new Piece(Kind.NOTHING, part.words()));
    }

    /** The first character of a name, the rest hidden. */
    public static String masked(String name) {
        int characters = name.codePointCount(0, name.length());
        int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.min(MOST_STARS, Math.max(1, characters - 1)));
    }
}
