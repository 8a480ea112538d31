package org.qunflow.channel.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

/** What chance has in store for one attempt; decided by seed, dedupe key and number of the attempt alone. */
enum Fate {
    GOOD,
    LOST_REPLY,
    REFUSED,
    TRY_LATER;

    static Fate of(SandboxSettings settings, String dedupeKey, int attempt) {
        double drawn = draw(settings.seed(), dedupeKey, attempt) * 100;
        if (drawn < settings.lostReplies()) {
            return LOST_REPLY;
        }
        if (drawn < settings.lostReplies() + settings.refusals()) {
            return REFUSED;
        }
        return drawn < settings.lostReplies() + settings.refusals() + settings.postponements() ? TRY_LATER : GOOD;
    }

    private static double draw(long seed, String dedupeKey, int attempt) {
        CRC32 hash = new CRC32();
        hash.update((dedupeKey + "#" + attempt).getBytes(StandardCharsets.UTF_8));
        return new Random(seed * 31 + hash.getValue()).nextDouble();
    }
}
