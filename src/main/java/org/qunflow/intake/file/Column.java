package org.qunflow.intake.file;

import java.util.List;
import java.util.Locale;

/**
 * A documented column.
 *
 * @param name the header in English; aliases are accepted as well, the first one is the Chinese header
 * @param longest the longest text accepted, in characters
 */
public record Column(String name, List<String> aliases, boolean required, int longest, String example) {

    boolean isCalled(String header) {
        String plain = plain(header);
        return plain(name).equals(plain) || aliases.stream().anyMatch(a -> plain(a).equals(plain));
    }

    public String chinese() {
        return aliases.get(0);
    }

    private static String plain(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", "");
    }
}
