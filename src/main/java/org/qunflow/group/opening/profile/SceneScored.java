package org.qunflow.group.opening.profile;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A scene was scored, and table scene-score said what it is. */
public record SceneScored(CommunityId community, Instant at, String scene, int score, String verdict)
        implements CommunityEvent {}
