package org.qunflow.engagement.right;

/** What members rise to (003-19): they help to run groups, speak as guests, or bring business of their own. */
public enum RightKind {
    MANAGER,
    GUEST,
    PARTNER
}
