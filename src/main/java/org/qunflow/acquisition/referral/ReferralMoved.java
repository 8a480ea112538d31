package org.qunflow.acquisition.referral;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A referral went on; about the referrer. */
public record ReferralMoved(
        CommunityId community,
        Instant at,
        MemberId member,
        ReferralId referral,
        MemberId invitee,
        ReferralState referralState,
        String evidence)
        implements MemberEvent {}
