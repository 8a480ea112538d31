package org.qunflow.member.tag;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A lead decided whether nobody enters a community without an interest. */
public record EntryInterestChanged(CommunityId community, Instant at, boolean required) implements CommunityEvent {}
