package org.qunflow.partner.statement;

/** Where a statement stands. */
public enum StatementState {
    DRAWN,
    APPROVED,
    PAID,
    REJECTED
}
