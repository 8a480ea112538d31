package org.qunflow.conversion.scene;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A lead planned a scene. */
public record ScenePlanned(
        CommunityId community, Instant at, String title, String scene, LocalDate startsOn, LocalDate endsOn)
        implements CommunityEvent {}
