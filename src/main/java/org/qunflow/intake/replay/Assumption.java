package org.qunflow.intake.replay;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Community;
import org.qunflow.engine.TaskInbox;
import org.qunflow.shared.CommunityId;

/** Port: what people are assumed to do on the days of a replay, beyond the rules and the seats. */
public interface Assumption {

    /** What the replay operator answers, by the id of the task; tasks that are left out are answered otherwise. */
    Map<String, Map<String, Object>> answers(CommunityId community, List<TaskInbox.OpenTask> open);

    /** What members do on a day, after its tasks and before its rounds. */
    void live(Community home, LocalDate day);

    /** Where the clock stops on its way to the end of a day, so that {@link #pass} happens at those hours. */
    default List<LocalTime> stops(CommunityId community) {
        return List.of();
    }

    /** What goes by itself at each stop, and once more when everything else of the day is done. */
    default void pass(Community home) {}
}
