package org.qunflow.reward;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** An amount of points, kept with four decimals as in the database (numeric(19,4)). */
public record Points(BigDecimal amount) implements Comparable<Points> {

    public Points {
        amount = Objects.requireNonNull(amount, "points need an amount").setScale(4, RoundingMode.HALF_UP);
    }

    public static Points of(String amount) {
        return new Points(new BigDecimal(amount));
    }

    public static Points of(long amount) {
        return new Points(BigDecimal.valueOf(amount));
    }

    public Points minus(Points other) {
        return new Points(amount.subtract(other.amount));
    }

    /** As people write it: without zeros at the end. */
    public BigDecimal plain() {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(0, shortest.scale()));
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Points other) {
        return amount.compareTo(other.amount);
    }
}
