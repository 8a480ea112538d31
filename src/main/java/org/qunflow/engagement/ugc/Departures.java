package org.qunflow.engagement.ugc;

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
    private final Processes processes;

    Departures(WorkRows rows, Processes processes) {
        this.rows = rows;
        this.processes = processes;
    }

    @EventListener
    void on(MemberExited exited) {
        if (!exited.exit().equals(Exit.DORMANT.name())) {
            rows.openOf(exited.community(), exited.member())
                    .forEach(work -> processes.correlate(EXITED, work.toString(), Map.of("exit", exited.exit())));
        }
    }
}
