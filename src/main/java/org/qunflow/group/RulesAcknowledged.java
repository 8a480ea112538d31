package org.qunflow.group;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member acknowledged the rules and the nickname format. */
public record RulesAcknowledged(CommunityId community, Instant at, MemberId member, boolean assumed)
        implements MemberEvent {}
