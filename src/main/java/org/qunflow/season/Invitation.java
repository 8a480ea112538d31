package org.qunflow.season;

import java.time.Instant;
import org.qunflow.shared.MemberId;

/**
 * An invitation to a seat.
 *
 * @param state PROPOSED, APPROVED while the member may answer, then how it ended
 * @param expiresAt until when it holds; null before it is sent
 */
public record Invitation(
        MemberId member, String state, Instant proposedAt, Instant expiresAt, Instant closedAt, String decidedBy) {

    public boolean waitsForAnswer() {
        return "APPROVED".equals(state);
    }
}
