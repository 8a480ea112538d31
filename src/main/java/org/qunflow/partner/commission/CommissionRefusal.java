package org.qunflow.partner.commission;

/** Why something about commissions is refused. */
public enum CommissionRefusal {
    ORDER_WITHOUT_MEMBER,
    COUNTED_ALREADY,
    BEFORE_THE_PARTNER,
    NOT_ACTIVE,
    NO_REASON,
    TAKEN_BACK_ALREADY,
    STATEMENT_IS_OPEN
}
