package org.qunflow.engagement.checkin;

import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.member.MemberExited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever leaves leaves no open proof behind. */
@Component("checkInDepartures")
class Departures {
    private static final String WITHDRAWN = "engagement.proofWithdrawn";

    private final CheckInRows rows;
    private final Processes processes;

    Departures(CheckInRows rows, Processes processes) {
        this.rows = rows;
        this.processes = processes;
    }

    @EventListener
    void on(MemberExited exit) {
        rows.open(exit.member()).forEach(id -> processes.correlate(WITHDRAWN, id.toString(), Map.of()));
    }
}
