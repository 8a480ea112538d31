package org.qunflow.engagement.gathering.library;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A topic was put in the bank, or changed. */
public record TopicKept(CommunityId community, Instant at, String parent, String topic) implements CommunityEvent {}
