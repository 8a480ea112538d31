package org.qunflow.outreach.send;

import java.time.Instant;
import org.qunflow.outreach.quota.Priority;

/**
 * A message that is to go to groups.
 *
 * @param words what is sent
 * @param reason why, for the sender and the journal
 * @param way null: as it is configured
 * @param due when, at the earliest
 * @param until after this it has no use
 */
public record NewSend(String words, String reason, Priority priority, Way way, Instant due, Instant until) {
    public static final int LONGEST_REASON = 200;
    public static final int LONGEST_WORDS = 4000;

    public NewSend {
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("A message to a group has 1 to " + LONGEST_WORDS + " characters");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("The reason has 1 to " + LONGEST_REASON + " characters");
        }
        if (!until.isAfter(due)) {
            throw new IllegalArgumentException("It is due at " + due + " and of no use after " + until);
        }
    }
}
