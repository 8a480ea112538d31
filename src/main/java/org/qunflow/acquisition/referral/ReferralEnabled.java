package org.qunflow.acquisition.referral;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A lead enabled referral: the resources that were there are in. */
public record ReferralEnabled(CommunityId community, Instant at, String by) implements CommunityEvent {}
