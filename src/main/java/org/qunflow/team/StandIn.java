package org.qunflow.team;

/** Somebody holds a task on behalf of somebody who is away. */
public record StandIn(String taskId, String forWhom, String byWhom) {}
