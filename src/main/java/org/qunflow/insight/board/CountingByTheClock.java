package org.qunflow.insight.board;

import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.LongWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the dashboards of all communities anew about once an hour, and never while history is replayed. */
@Component
@ConditionalOnProperty(name = "qunflow.rounds.scheduled", matchIfMissing = true)
class CountingByTheClock {
    private final Counting counting;
    private final TimeTravel time;

    CountingByTheClock(Counting counting, TimeTravel time) {
        this.counting = counting;
        this.time = time;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void count() {
        if (!time.standsStill()) {
            LongWork.run(() -> counting.due().forEach(counting::count));
        }
    }
}
