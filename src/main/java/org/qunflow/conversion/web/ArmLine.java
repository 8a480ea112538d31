package org.qunflow.conversion.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.qunflow.conversion.experiment.Reading;

/** One arm as the page shows it: shares in percent. */
record ArmLine(
        Reading.Shown is, BigDecimal rate, BigDecimal low, BigDecimal high, BigDecimal perMember, boolean isWinner) {

    static ArmLine of(Reading.Shown shown, Integer winner) {
        return new ArmLine(
                shown,
                percent(shown.rate()),
                percent(shown.interval().low()),
                percent(shown.interval().high()),
                BigDecimal.valueOf(shown.perMember()).setScale(2, RoundingMode.HALF_EVEN),
                winner != null && winner == shown.number());
    }

    static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_EVEN);
    }
}
