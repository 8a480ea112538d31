package org.qunflow.engagement.kol;

import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.member.MemberExited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The slot of a member who is out goes to the next in line. */
@Component("kolDepartures")
class Departures {
    private static final String EXITED = "engagement.drawnExited";

    private final TalkRows talks;
    private final Processes processes;

    Departures(TalkRows talks, Processes processes) {
        this.talks = talks;
        this.processes = processes;
    }

    @EventListener
    void on(MemberExited exited) {
        talks.openOf(exited.community(), exited.member())
                .forEach(talk -> processes.correlate(EXITED, talk.id().toString(), Map.of("exit", exited.exit())));
    }
}
