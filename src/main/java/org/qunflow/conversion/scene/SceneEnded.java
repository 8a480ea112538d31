package org.qunflow.conversion.scene;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A lead ended a scene before its time. */
public record SceneEnded(CommunityId community, Instant at, String title, String scene) implements CommunityEvent {}
