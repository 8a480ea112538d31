package org.qunflow.conversion.scene;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Something was not done with a scene. */
public record SceneRefused(CommunityId community, Instant at, String title, SceneRefusal refusal)
        implements CommunityEvent {}
