package org.qunflow.moderation.detect;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a day in a group was (000-20).
 *
 * @param alarmedAt null if nobody was alarmed
 */
public record Mood(
        String groupZh, String groupEn, LocalDate day, int messages, int negative, int authors, Instant alarmedAt) {

    public String group(String language) {
        return "zh".equals(language) ? groupZh : groupEn;
    }

    /** Of a hundred messages. */
    public int percent() {
        return messages == 0 ? 0 : Math.round(100f * negative / messages);
    }
}
