package org.qunflow.engagement.ugc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Tells the same text again, whatever its spaces, signs and case (004-14). */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(plain(body).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    /** Letters and digits only, as small as they are; also what forbidden words are looked for in. */
    static String plain(String body) {
        String letters = Normalizer.normalize(body, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? body : letters.toLowerCase(Locale.ROOT);
    }

    /** A number from 0 to 99 that the text has for good: who is sampled by it cannot be chosen. */
    static int percentile(String fingerprint) {
        return (int) (Long.parseLong(fingerprint.substring(0, 8), 16) % 100);
    }
}
