package org.qunflow.group.opening;

/** What a member is in a group beside being one of it (001-05); a seed account keeps the conversation going (003-25). */
public enum Role {
    SOUL,
    EXPERT,
    ADMIN,
    SEED
}
