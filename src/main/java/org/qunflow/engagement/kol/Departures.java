package org.qunflow.engagement.kol;

import java.util.List;
import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.member.MemberExited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The slot of a member who is out goes to the next in line. */
@Component("kolDepartures")
class Departures {
    private static final String EXITED = "engagement.drawnExited";

    private final TalkRows rows;
    private final Talks talks;
    private final Processes processes;

    Departures(TalkRows rows, Talks talks, Processes processes) {
        this.rows = rows;
        this.talks = talks;
        this.processes = processes;
    }

    @EventListener
    void on(MemberExited exited) {
        rows.openOf(exited.community(), exited.member()).forEach(talk -> leave(talk.id(), exited.exit()));
    }

    /** Also where the talk has not begun yet. */
    private void leave(TalkId talk, String exit) {
        if (!processes.correlate(EXITED, talk.toString(), Map.of("exit", exit))
                && processes
                        .running(TalkStarts.PROCESS, List.of(talk.toString()))
                        .isEmpty()) {
            talks.close(talk, "EXITED", exit);
        }
    }
}
