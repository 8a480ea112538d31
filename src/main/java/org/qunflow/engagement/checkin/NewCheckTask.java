package org.qunflow.engagement.checkin;

import java.time.LocalDate;
import java.util.List;
import org.qunflow.reward.Points;

/** A check-in task that somebody wishes to open; see {@link CheckTask}. */
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
        int freezeCards) {}
