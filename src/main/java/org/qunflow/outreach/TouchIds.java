package org.qunflow.outreach;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.qunflow.shared.MemberId;

/**
 * Ids of touches follow from member and dedupe key (UUID version 8), so that a repetition finds its id without a query.
 * The leading time is the member's, which keeps the touches of people who came together side by side in the index.
 */
final class TouchIds {
    private static final long TIME = 0xFFFF_FFFF_FFFF_0000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TouchIds() {}

    static UUID of(MemberId member, String dedupeKey) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(dedupeKey));
        long high = member.value().getMostSignificantBits() & TIME | VERSION_8 | hash.getLong() & 0x0FFFL;
        long low = VARIANT | hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
