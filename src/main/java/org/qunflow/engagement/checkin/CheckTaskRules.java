package org.qunflow.engagement.checkin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.reward.Points;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** What a check-in task has to be like; days are those of the community's zone. */
@Component
class CheckTaskRules {
    private static final int MOST_CARDS = 31;

    private final Communities communities;
    private final CheckInSettings settings;

    CheckTaskRules(Communities communities, CheckInSettings settings) {
        this.communities = communities;
        this.settings = settings;
    }

    LocalDate today(CommunityId community) {
        return communities
                .now(community)
                .atZone(communities.get(community).zone())
                .toLocalDate();
    }

    /** What is wrong with a task that has yet to begin. */
    Optional<TaskRefusal> wrong(CommunityId community, NewCheckTask task) {
        return wrongWords(task)
                .or(() -> wrongDays(task))
                .or(() -> task.firstDay().isBefore(today(community))
                        ? Optional.of(TaskRefusal.BEGINS_IN_THE_PAST)
                        : Optional.empty())
                .or(() -> wrongPoints(task));
    }

    /** What is wrong with changing a task that may have begun: then whom it asks for what, and from when, stays. */
    Optional<TaskRefusal> wrong(CheckTask now, NewCheckTask then) {
        LocalDate today = today(now.community());
        if (now.lastDay().isBefore(today)) {
            return Optional.of(TaskRefusal.OVER);
        }
        if (now.firstDay().isAfter(today)) {
            return wrong(now.community(), then);
        }
        if (!now.beginsLike(then)) {
            return Optional.of(TaskRefusal.BEGUN);
        }
        return then.lastDay().isBefore(today)
                ? Optional.of(TaskRefusal.ENDS_IN_THE_PAST)
                : wrongWords(then).or(() -> wrongDays(then)).or(() -> wrongPoints(then));
    }

    /** What is wrong with stopping a task. */
    Optional<TaskRefusal> wrongToStop(CheckTask task, String reason) {
        LocalDate today = today(task.community());
        if (task.lastDay().isBefore(today)) {
            return Optional.of(TaskRefusal.OVER);
        }
        if (task.lastDay().equals(today) && task.runsOn(today)) {
            return Optional.of(TaskRefusal.ENDS_TODAY);
        }
        return reason.isBlank() ? Optional.of(TaskRefusal.NO_REASON) : Optional.empty();
    }

    private static Optional<TaskRefusal> wrongWords(NewCheckTask task) {
        if (task.name().isBlank() || task.what().isBlank()) {
            return Optional.of(TaskRefusal.NO_NAME);
        }
        return task.whom().isWhole() ? Optional.empty() : Optional.of(TaskRefusal.FOR_NOBODY);
    }

    private Optional<TaskRefusal> wrongDays(NewCheckTask task) {
        if (task.lastDay().isBefore(task.firstDay())) {
            return Optional.of(TaskRefusal.NO_DAYS);
        }
        long days = ChronoUnit.DAYS.between(task.firstDay(), task.lastDay()) + 1;
        return days > settings.longestDays() ? Optional.of(TaskRefusal.TOO_LONG) : Optional.empty();
    }

    private Optional<TaskRefusal> wrongPoints(NewCheckTask task) {
        if (isWrong(task.points()) || task.milestones().stream().anyMatch(m -> isWrong(m.points()))) {
            return Optional.of(TaskRefusal.TOO_MANY_POINTS);
        }
        if (isWrong(task.makeUpCards()) || isWrong(task.freezeCards())) {
            return Optional.of(TaskRefusal.TOO_MANY_CARDS);
        }
        boolean odd = task.milestones().stream()
                .anyMatch(m -> m.days() < 2 || !m.points().isPositive());
        long different =
                task.milestones().stream().map(Milestone::days).distinct().count();
        return odd || different < task.milestones().size() ? Optional.of(TaskRefusal.MILESTONES) : Optional.empty();
    }

    private boolean isWrong(Points points) {
        return points.amount().signum() < 0 || points.amount().compareTo(settings.mostPoints()) > 0;
    }

    private static boolean isWrong(int cards) {
        return cards < 0 || cards > MOST_CARDS;
    }
}
