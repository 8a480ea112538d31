package org.qunflow.engagement.checkin;

import java.time.LocalDate;
import java.util.List;
import org.qunflow.reward.Points;
import org.qunflow.shared.CommunityId;

/**
 * What is to be done on every day from the first to the last, in the community's zone.
 *
 * @param proof whether a picture has to show it
 * @param points for each day
 * @param makeUpCards missed days that a member may mend in a month, by checking in late
 * @param freezeCards missed days that are bridged in a month by themselves
 */
public record CheckTask(
        CheckTaskId id,
        CommunityId community,
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

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** True if the other asks the same people for the same, from the same day on and with the same milestones. */
    boolean beginsLike(NewCheckTask other) {
        return firstDay.equals(other.firstDay())
                && whom.equals(other.whom())
                && proof == other.proof()
                && milestones.stream()
                        .map(Milestone::days)
                        .toList()
                        .equals(other.milestones().stream()
                                .map(Milestone::days)
                                .sorted()
                                .toList());
    }
}
