package org.qunflow.engagement.checkin;

import java.time.LocalDate;
import java.util.List;
import org.qunflow.reward.Points;

/** A check-in task that somebody wishes to open, or as which one is changed; see {@link CheckTask}. */
public record NewCheckTask(
        String name,
        String what,
        Whom whom,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean proof,
        Points points,
        List<Milestone> milestones,
        int makeUpCards,
        int freezeCards) {

    /** What one would have to wish for to get this task. */
    public static NewCheckTask like(CheckTask task) {
        return new NewCheckTask(
                task.name(),
                task.what(),
                task.whom(),
                task.firstDay(),
                task.lastDay(),
                task.proof(),
                task.points(),
                task.milestones(),
                task.makeUpCards(),
                task.freezeCards());
    }
}
