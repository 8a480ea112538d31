package org.qunflow.member.tag;

import java.time.Instant;

/**
 * A tag to be set.
 *
 * @param until when it ends by itself; null: when somebody ends it
 */
public record NewTag(String key, String value, String reason, TagSource source, Instant until) {
    static final int LONGEST_REASON = 500;

    public NewTag {
        key = key == null ? "" : key.strip();
        value = value == null ? "" : value.strip();
        reason = shortened(reason == null ? "" : reason.strip());
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
