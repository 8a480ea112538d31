package org.qunflow.community;

/** Whom a community sells to: members, or members through partners, with the partners' supply ours or theirs (004-01). */
public enum BusinessModel {
    B2C,
    S2B2C,
    B2B2C
}
