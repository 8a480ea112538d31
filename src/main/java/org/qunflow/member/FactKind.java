package org.qunflow.member;

/** Kinds of facts. */
public enum FactKind {
    JOINED,
    SPOKE,
    CHECKED_IN,
    ORDERED,
    SHARED,
    REFERRED
}
