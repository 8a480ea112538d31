package org.qunflow.intake.file;

import java.util.List;
import java.util.Locale;

/**
 * A documented column.
 *
 * @param name the header in English; aliases are accepted as well, the first one is the Chinese header
 * @param longest the longest text accepted, in characters
 * @param hints what other systems call it: enough for a guess, not for an import without a look
 */
public record Column(
        String name, List<String> aliases, boolean required, int longest, String example, List<String> hints) {

    boolean isCalled(String header) {
        String plain = plain(header);
        return plain(name).equals(plain) || aliases.stream().anyMatch(a -> plain(a).equals(plain));
    }

    /** 3: called so; 2: other systems call it so; 1: the heading has such a word in it; 0: nothing in common. */
    int closeness(String heading) {
        if (isCalled(heading)) {
            return 3;
        }
        String plain = plain(heading);
        if (hints.stream().anyMatch(h -> plain(h).equals(plain))) {
            return 2;
        }
        return plain.contains(plain(name)) || aliases.stream().anyMatch(a -> a.length() > 1 && plain.contains(plain(a)))
                ? 1
                : 0;
    }

    public String chinese() {
        return aliases.get(0);
    }

    private static String plain(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", "");
    }
}
