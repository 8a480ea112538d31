package org.qunflow.reward.money;

/** Why money did not move. */
public enum MoneyRefusal {
    NOT_POSITIVE,
    NO_REASON,
    NOT_ENOUGH,
    KEY_OF_ANOTHER
}
