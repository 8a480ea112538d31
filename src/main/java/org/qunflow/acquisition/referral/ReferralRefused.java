package org.qunflow.acquisition.referral;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Something about referrals was not done; about the referrer, or about the community. */
public record ReferralRefused(
        CommunityId community, Instant at, String subjectType, String subjectId, String about, ReferralRefusal refusal)
        implements DomainEvent {}
