package org.qunflow.group.portfolio;

import java.time.Instant;
import org.qunflow.shared.MemberId;

/** A member of a group: since when, and what he is in the community. */
public record Seated(long membership, MemberId member, String name, String tier, Instant since) {}
