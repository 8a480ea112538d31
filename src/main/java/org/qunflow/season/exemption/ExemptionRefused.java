package org.qunflow.season.exemption;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A holder was not protected or not let go on leave. */
public record ExemptionRefused(CommunityId community, Instant at, MemberId member, ExemptionRefusal refusal)
        implements MemberEvent {}
