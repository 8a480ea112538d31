package org.qunflow.engine;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** Somebody lets a step that failed be tried again. */
public record StepTriedAgain(CommunityId community, Instant at, String businessKey) implements KeyedEvent {}
