package org.qunflow.group;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/** A change of one membership that a transaction asks for. */
sealed interface Change {

    CommunityId community();

    /** tier null: the type has no tiers. */
    record Join(CommunityId community, MemberId member, GroupType type, String tier, Instant at) implements Change {}

    /** type null: all types. */
    record Leave(CommunityId community, MemberId member, GroupType type, String reason, Instant at) implements Change {}
}
