package org.qunflow.intake.replay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.intake.file.Sentence;
import org.qunflow.member.RecordedPast;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.DayShift;
import org.springframework.stereotype.Component;

/** Moves a recorded past by whole days so that its last day is yesterday, the last complete one. */
@Component
class PastMove {
    private final RecordedPast past;
    private final Communities communities;
    private final ReplayRows rows;
    private final BusinessClock clock;

    PastMove(RecordedPast past, Communities communities, ReplayRows rows, BusinessClock clock) {
        this.past = past;
        this.communities = communities;
        this.rows = rows;
        this.clock = clock;
    }

    /** Why the past cannot be moved just now, or empty if it can. */
    Optional<Sentence> refusal(Community home) {
        return rows.importing(home.id())
                ? Optional.of(Sentence.of("intake.replay.refused.importing", home.name()))
                : Optional.empty();
    }

    int daysToYesterday(Community home, LocalDate last) {
        LocalDate yesterday = LocalDate.now(clock.withZone(home.zone())).minusDays(1);
        return Math.toIntExact(ChronoUnit.DAYS.between(last, yesterday));
    }

    void prepare(Community home, int days) {
        past.prepare(home.id(), new DayShift(home.zone(), days));
    }

    /** Batches of imports wait until this is decided; one that was read before it is refused. */
    void move(Community home, int days) {
        communities.move(home.id(), days);
        refusal(home).ifPresent(why -> {
            throw new ReplayRefused(why);
        });
        past.move(home.id(), new DayShift(home.zone(), days));
    }
}
