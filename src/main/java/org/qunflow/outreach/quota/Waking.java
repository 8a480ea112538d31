package org.qunflow.outreach.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.engine.WorkingCalendar;
import org.qunflow.engine.WorkingSpan;
import org.springframework.stereotype.Component;

/** When the day allows a touch: outside the community's and the member's quiet hours; to a group when somebody is at work. */
@Component
class Waking {
    private static final WorkingSpan AT_ONCE = new WorkingSpan(0, Duration.ZERO);
    private static final int DAYS_TRIED = 8;

    private final WorkingCalendar operators;
    private final RuleSettings settings;

    Waking(WorkingCalendar operators, RuleSettings settings) {
        this.operators = operators;
        this.settings = settings;
    }

    /** Empty if the day allows it now. */
    Optional<Holdup> holdup(Turn turn, Asked asked, Recipient recipient) {
        Instant quiet = undisturbed(turn, asked, recipient, turn.now());
        if (quiet.isAfter(turn.now())) {
            return Optional.of(new Holdup(asked, Reason.QUIET_HOURS, next(turn, asked, recipient, quiet)));
        }
        Instant work = atWork(turn, recipient, turn.now());
        return work.isAfter(turn.now())
                ? Optional.of(new Holdup(asked, Reason.OPERATORS_HOURS, next(turn, asked, recipient, work)))
                : Optional.empty();
    }

    /** The holdup with its end moved to where the day allows it. */
    Holdup awake(Turn turn, Holdup holdup, Recipient recipient) {
        return new Holdup(holdup.asked(), holdup.reason(), next(turn, holdup.asked(), recipient, holdup.until()));
    }

    private Instant next(Turn turn, Asked asked, Recipient recipient, Instant from) {
        Instant at = from;
        for (int tried = 0; tried < DAYS_TRIED; tried++) {
            Instant next = atWork(turn, recipient, undisturbed(turn, asked, recipient, at));
            if (next.equals(at)) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private Instant undisturbed(Turn turn, Asked asked, Recipient recipient, Instant at) {
        if (settings.awake().contains(asked.template() == null ? "" : asked.template())) {
            return at;
        }
        return recipient.quiet().over(turn.rule().quiet().over(at, turn.zone()), turn.zone());
    }

    private Instant atWork(Turn turn, Recipient recipient, Instant at) {
        return recipient.group() && settings.operatorsHours() ? operators.after(turn.community(), at, AT_ONCE) : at;
    }
}
