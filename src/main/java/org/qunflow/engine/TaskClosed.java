package org.qunflow.engine;

import java.time.Instant;
import java.util.Map;
import org.qunflow.shared.CommunityId;

/**
 * A human task was completed by somebody, or cancelled because its member went another way.
 *
 * @param by login of who completed it, or system
 * @param cancelled true if nobody answered it any more
 * @param answers the form's answers; empty if cancelled
 */
public record TaskClosed(
        CommunityId community,
        Instant at,
        String taskId,
        String businessKey,
        String processKey,
        String processInstanceId,
        String elementId,
        String by,
        boolean cancelled,
        Map<String, Object> answers)
        implements KeyedEvent {}
