package org.qunflow.engagement.right;

import org.qunflow.shared.MemberId;

/** A member who might rise: what is known of his part in the community. */
public record Candidate(MemberId member, String name, String tier, int activeDays, int works) {}
