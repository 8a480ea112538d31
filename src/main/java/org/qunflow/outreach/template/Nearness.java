package org.qunflow.outreach.template;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How many characters must be put in, left out or changed to make one word of another. */
final class Nearness {

    private Nearness() {}

    /** The word that is near enough to be meant. */
    static Optional<String> nearest(String word, Collection<String> words) {
        return words.stream()
                .filter(w -> of(word, w) <= Math.max(1, Math.min(3, w.length() / 3)))
                .min(Comparator.comparingInt((String w) -> of(word, w)).thenComparing(Comparator.naturalOrder()));
    }

    static int of(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
