package org.qunflow.engagement.ugc;

import java.util.List;
import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.member.Exit;
import org.qunflow.member.MemberExited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is out takes along what was not decided; who falls asleep may wake up and leaves it. */
@Component("ugcDepartures")
class Departures {
    private static final String EXITED = "engagement.authorExited";

    private final WorkRows rows;
    private final Reviews reviews;
    private final Processes processes;

    Departures(WorkRows rows, Reviews reviews, Processes processes) {
        this.rows = rows;
        this.reviews = reviews;
        this.processes = processes;
    }

    @EventListener
    void on(MemberExited exited) {
        if (!exited.exit().equals(Exit.DORMANT.name())) {
            rows.openOf(exited.community(), exited.member()).forEach(work -> withdraw(work, exited.exit()));
        }
    }

    /** Also what has no process yet, or none any more. */
    private void withdraw(WorkId work, String exit) {
        if (!processes.correlate(EXITED, work.toString(), Map.of("exit", exit))
                && processes.running(Works.PROCESS, List.of(work.toString())).isEmpty()) {
            reviews.withdraw(work, exit);
        }
    }
}
