package org.qunflow.partner.statement;

/** Why a statement does not go on. */
public enum StatementRefusal {
    SAME_PERSON,
    NO_VOUCHER
}
