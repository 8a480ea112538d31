package org.qunflow.tasks.team;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qunflow.shared.CommunityId;
import org.qunflow.tasks.bulk.Passes;
import org.qunflow.team.Nudge;
import org.qunflow.team.Nudges;
import org.qunflow.team.StandIn;
import org.qunflow.team.Substitutes;
import org.springframework.stereotype.Component;

/** What the team has to say beside tasks, for pages: who handed one over, on whose behalf one is held, what was done because it waits. */
@Component("teamNotes")
class TaskNotes {
    private final Substitutes substitutes;
    private final Nudges nudges;
    private final Passes passes;

    TaskNotes(Substitutes substitutes, Nudges nudges, Passes passes) {
        this.substitutes = substitutes;
        this.nudges = nudges;
        this.passes = passes;
    }

    /**
     * About one task.
     *
     * @param standIn on whose behalf whom holds it; null if nobody stood in
     * @param nudge what the diagram did last about it; null if nothing
     * @param pass who handed it to its holder; null if nobody
     */
    record Note(StandIn standIn, Nudge nudge, Passes.Pass pass) {

        /** True if the holder is the one who stands in. */
        public boolean isHeldBy(String assignee) {
            return standIn != null && standIn.byWhom().equals(assignee);
        }
    }

    /** By task; a task about which there is nothing to say is missing. */
    public Map<String, Note> of(CommunityId community, Collection<String> tasks) {
        Map<String, StandIn> standIns = substitutes.of(community, tasks);
        Map<String, Nudge> last = new HashMap<>();
        nudges.of(community, tasks).forEach(nudge -> last.put(nudge.taskId(), nudge));
        Map<String, Passes.Pass> passed = tasks.isEmpty() ? Map.of() : passes.of(community, tasks);
        Set<String> noted = new HashSet<>(standIns.keySet());
        noted.addAll(last.keySet());
        noted.addAll(passed.keySet());
        Map<String, Note> notes = new HashMap<>();
        noted.forEach(task -> notes.put(task, new Note(standIns.get(task), last.get(task), passed.get(task))));
        return notes;
    }
}
