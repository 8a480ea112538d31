package org.qunflow.member.tag;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** So many tags came to their end by themselves. */
public record TagsExpired(CommunityId community, Instant at, int tags) implements CommunityEvent {}
