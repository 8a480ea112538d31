package org.qunflow.moderation.rule;

/** Why a rule was not changed. */
public enum RuleRefusal {
    UNKNOWN_ITEM,
    NO_REASON,
    NOTHING_NEW
}
