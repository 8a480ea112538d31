package org.qunflow.acquisition.referral;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A plan as it stands; came: members who were referred under it and not refused. */
public record Plan(UUID id, NewPlan is, String openedBy, Instant openedAt, boolean closed, int came) {

    /** What it costs on a day; never above the full price. Null where the tactic has no price. */
    public BigDecimal priceOn(LocalDate day) {
        if (is.steps() == null) {
            return is.price();
        }
        long passed =
                is.steps().by() == StepBy.HEADCOUNT ? came : Math.max(0, ChronoUnit.DAYS.between(is.firstDay(), day));
        BigDecimal raised = is.price()
                .add(is.steps()
                        .raise()
                        .multiply(BigDecimal.valueOf(passed / is.steps().every())));
        return raised.min(is.fullPrice());
    }

    /** How many are missing until a group buy is complete. */
    public int missing() {
        return is.people() == null || came == 0 ? 0 : (is.people() - came % is.people()) % is.people();
    }

    public boolean runsOn(LocalDate day) {
        return !closed && !day.isBefore(is.firstDay()) && !day.isAfter(is.lastDay());
    }
}
