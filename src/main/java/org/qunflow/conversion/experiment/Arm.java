package org.qunflow.conversion.experiment;

import java.math.BigDecimal;

/**
 * What one arm offers.
 *
 * @param units lessons, boxes or whatever the product counts
 */
public record Arm(String product, BigDecimal price, int units) {}
