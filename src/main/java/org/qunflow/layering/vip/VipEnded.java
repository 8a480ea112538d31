package org.qunflow.layering.vip;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** It came to nothing or to its end: REFUSED by the lead, EXPIRED offer, LAPSED term, LEFT the community. */
public record VipEnded(CommunityId community, Instant at, MemberId member, String outcome) implements MemberEvent {}
