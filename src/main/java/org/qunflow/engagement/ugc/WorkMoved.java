package org.qunflow.engagement.ugc;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/**
 * A contribution came into another state.
 *
 * @param contribution the state it is in now
 * @param why empty where there is nothing to say
 */
public record WorkMoved(
        CommunityId community, Instant at, MemberId member, WorkId work, WorkState contribution, String why)
        implements MemberEvent {}
