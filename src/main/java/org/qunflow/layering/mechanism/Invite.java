package org.qunflow.layering.mechanism;

import java.time.Instant;
import org.qunflow.shared.MemberId;

/** Somebody who is invited to a mechanism group, and what he answered. */
public record Invite(MemberId member, String state, Instant answeredAt, String recordedBy) {}
