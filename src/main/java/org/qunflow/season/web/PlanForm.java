package org.qunflow.season.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.qunflow.season.cycle.CycleSettings;
import org.qunflow.season.cycle.PlanRefusal;
import org.qunflow.season.cycle.SeasonPlan;

/**
 * The form with which a lead opens a season, as it was sent.
 *
 * @param by SHARE or NUMBER: how the seats are counted
 * @param percent top percent of the members
 */
record PlanForm(String name, String by, String percent, String seats, String days, String cycles, String first) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    PlanForm {
        name = name == null ? "" : name.strip();
    }

    static PlanForm suggested(CycleSettings settings, LocalDate today) {
        String percent = settings.share().multiply(HUNDRED).stripTrailingZeros().toPlainString();
        return new PlanForm("", "SHARE", percent, "", "" + settings.days(), "" + settings.cycles(), today.toString());
    }

    public boolean byShare() {
        return !"NUMBER".equals(by);
    }

    /** Empty if something is no number or no day. */
    Optional<SeasonPlan> plan() {
        try {
            return Optional.of(new SeasonPlan(
                    name,
                    byShare() ? null : Integer.valueOf(seats.strip()),
                    byShare() ? new BigDecimal(percent.strip()).movePointLeft(2) : null,
                    Integer.parseInt(days.strip()),
                    Integer.parseInt(cycles.strip()),
                    LocalDate.parse(first.strip())));
        } catch (NumberFormatException | DateTimeParseException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** Which of the fields is none. */
    PlanRefusal problem() {
        if (byShare() && !isNumber(percent)) {
            return PlanRefusal.NO_SHARE;
        }
        if (!byShare() && !isNumber(seats)) {
            return PlanRefusal.NO_SEATS;
        }
        if (!isNumber(days)) {
            return PlanRefusal.CYCLE_LENGTH;
        }
        return isNumber(cycles) ? PlanRefusal.IN_THE_PAST : PlanRefusal.NUMBER_OF_CYCLES;
    }

    private static boolean isNumber(String text) {
        return text != null && text.strip().matches("\\d{1,6}(\\.\\d{1,2})?");
    }
}
