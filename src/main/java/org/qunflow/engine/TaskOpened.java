package org.qunflow.engine;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/**
 * A human task waits for somebody.
 *
 * @param role the role whose members may do it
 * @param form id of its form, or null
 * @param dueAt null if it has no due date
 */
public record TaskOpened(
        CommunityId community,
        Instant at,
        String taskId,
        String businessKey,
        String processKey,
        String processInstanceId,
        String definitionId,
        String elementId,
        String nameZh,
        String nameEn,
        String form,
        String role,
        Instant dueAt)
        implements KeyedEvent {}
