package org.qunflow.tasks.team;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.qunflow.shared.CommunityId;
import org.qunflow.team.Nudge;
import org.qunflow.team.Nudges;
import org.qunflow.team.StandIn;
import org.qunflow.team.Substitutes;
import org.springframework.stereotype.Component;

/** What the team has to say beside tasks, for pages: on whose behalf one is held, and what was done because it waits. */
@Component("teamNotes")
class TaskNotes {
    private final Substitutes substitutes;
    private final Nudges nudges;

    TaskNotes(Substitutes substitutes, Nudges nudges) {
        this.substitutes = substitutes;
        this.nudges = nudges;
    }

    /**
     * About one task.
     *
     * @param standIn on whose behalf whom holds it; null if nobody stood in
     * @param nudge what the diagram did last about it; null if nothing
     */
    record Note(StandIn standIn, Nudge nudge) {

        /** True if the holder is the one who stands in. */
        public boolean isHeldBy(String assignee) {
            return standIn != null && standIn.byWhom().equals(assignee);
        }
    }

    /** By task; a task about which there is nothing to say is missing. */
    public Map<String, Note> of(CommunityId community, Collection<String> tasks) {
        Map<String, Note> notes = new HashMap<>();
        substitutes.of(community, tasks).forEach((task, standIn) -> notes.put(task, new Note(standIn, null)));
        nudges.of(community, tasks)
                .forEach(nudge -> notes.merge(
                        nudge.taskId(), new Note(null, nudge), (known, n) -> new Note(known.standIn(), n.nudge())));
        return notes;
    }
}
