package org.qunflow.engine;

import org.qunflow.shared.CommunityId;

/**
 * An open human task that a step of the diagram looks after.
 *
 * @param role whose members may do it
 * @param assignee null if nobody holds it
 */
public record WatchedTask(CommunityId community, String id, String businessKey, String role, String assignee) {}
