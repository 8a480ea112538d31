package org.qunflow.partner.statement;

import java.math.BigDecimal;

/** An order on a statement; below zero where a commission was taken back after it had been paid. */
public record StatementLine(long commission, String order, BigDecimal amount) {}
