package org.qunflow.moderation.rule;

/** How badly an item breaks the rules. */
public enum Severity {
    LIGHT,
    MEDIUM,
    SERIOUS,
    GRAVE;

    /** From 1, as the table of penalties is asked. */
    public int level() {
        return ordinal() + 1;
    }
}
