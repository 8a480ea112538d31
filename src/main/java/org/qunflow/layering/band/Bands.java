package org.qunflow.layering.band;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.layering.PaymentBands;
import org.springframework.stereotype.Component;

/** Asks the tables of bands (004-03, 004-06). They are asked by whole units of the currency, so that few different questions are asked. */
@Component
class Bands implements PaymentBands {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

    private final Decisions decisions;

    Bands(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The lower bound of the band, and the version of the table that said so. */
    record Band(int from, int version) {}

    @Override
    public int bandOf(BigDecimal paid) {
        return payment(paid).from();
    }

    Band payment(BigDecimal paid) {
        return of(BandKind.PAYMENT, paid);
    }

    /** Of the average order value; who ordered nothing is asked for with 0. */
    Band order(BigDecimal paid, int orders) {
        return of(
                BandKind.ORDER,
                orders == 0 ? BigDecimal.ZERO : paid.divide(BigDecimal.valueOf(orders), 4, RoundingMode.DOWN));
    }

    private Band of(BandKind kind, BigDecimal amount) {
        int whole = amount.max(BigDecimal.ZERO)
                .min(LARGEST)
                .setScale(0, RoundingMode.DOWN)
                .intValueExact();
        Decision decision = decisions.decide(kind.table(), Map.of("amount", whole));
        return new Band(new BigDecimal(decision.text("band")).intValueExact(), decision.version());
    }
}
