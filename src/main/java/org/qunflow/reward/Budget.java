package org.qunflow.reward;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What may be awarded for a purpose in a month, and what of it is used.
 *
 * @param setBy who set it; null where the configured budget holds
 */
public record Budget(Purpose purpose, LocalDate period, BigDecimal points, BigDecimal used, String setBy) {}
