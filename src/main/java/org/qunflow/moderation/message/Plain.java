package org.qunflow.moderation.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * A text without the tricks that dodge review (004-14): full width, invisible signs, look-alikes, marks and separators are
 * undone.
 *
 * @param text letters and digits only, small
 */
public record Plain(String text) {
    /** Pairs of what is written and what is meant: Cyrillic and Greek letters, and characters that sound or look alike. */
    private static final String ALIKE = "аaеeоoрpсcхxуyіiјjѕsкkмmтtвbнhαaοoρpνvκkτtιiυuβb薇微嶶微徽微訫信伈信";

    private static final Map<Integer, Integer> MEANT = meant();

    private static Map<Integer, Integer> meant() {
        Map<Integer, Integer> meant = new HashMap<>();
        int[] pairs = ALIKE.codePoints().toArray();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            meant.put(pairs[i], pairs[i + 1]);
        }
        return meant;
    }

    /** What a text means. One of signs only stays as it is, so that it is not the same as every other of signs only. */
    public static Plain of(String written) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(c -> MEANT.getOrDefault(c, c))
                .forEach(plain::appendCodePoint);
        return new Plain(plain.isEmpty() ? written.strip() : plain.toString());
    }

    public boolean holds(String word) {
        return text.contains(of(word).text());
    }

    /** The same again has the same. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
