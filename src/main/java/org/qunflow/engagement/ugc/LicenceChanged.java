package org.qunflow.engagement.ugc;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** The licence to use a contribution elsewhere was asked for, granted, refused or withdrawn (004-21). */
public record LicenceChanged(CommunityId community, Instant at, MemberId member, WorkId work, Licence licence)
        implements MemberEvent {}
