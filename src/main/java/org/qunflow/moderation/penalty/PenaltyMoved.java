package org.qunflow.moderation.penalty;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/**
 * A penalty was imposed, executed, served, replaced, reduced, overturned or lifted.
 *
 * @param step which of these
 * @param proof empty where nothing is to be proven
 */
public record PenaltyMoved(
        CommunityId community, Instant at, MemberId member, PenaltyId penalty, Rung rung, Step step, String proof)
        implements MemberEvent {

    /** What happened to it. */
    public enum Step {
        IMPOSED,
        EXECUTED,
        SERVED,
        REPLACED,
        REDUCED,
        OVERTURNED,
        LIFTED
    }
}
