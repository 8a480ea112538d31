package org.qunflow.group.opening;

/** The six types of communities (000-02). */
public enum Kind {
    PRODUCT,
    INTEREST,
    BRAND,
    KNOWLEDGE,
    TOOL,
    CROSS
}
