package org.qunflow.engagement.checkin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.reward.Points;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to check-in tasks: what is to be done, by whom, and what it brings. */
@Service
public class CheckTasks {
    private static final int MOST_CARDS = 31;

    private final CheckTaskRows rows;
    private final Communities communities;
    private final CheckInSettings settings;
    private final CurrentOperator operator;
    private final News news;

    CheckTasks(
            CheckTaskRows rows,
            Communities communities,
            CheckInSettings settings,
            CurrentOperator operator,
            News news) {
        this.rows = rows;
        this.communities = communities;
        this.settings = settings;
        this.operator = operator;
        this.news = news;
    }

    /** A task as it is proposed: three weeks from today on, for those who hold a seat. */
    public NewCheckTask proposed(CommunityId community) {
        List<Milestone> milestones =
                settings.milestones().stream().map(this::milestone).toList();
        LocalDate today = today(community);
        return new NewCheckTask(
                "",
                "",
                Whom.CORE,
                today,
                today.plusDays(20),
                false,
                new Points(settings.points()),
                milestones,
                settings.makeUpCards(),
                settings.freezeCards());
    }

    /** A milestone of so many days, with the points that are usual for it. */
    public Milestone milestone(int days) {
        return new Milestone(days, new Points(settings.pointsPerMilestoneDay().multiply(BigDecimal.valueOf(days))));
    }

    /** Opens a task, or says why not. */
    @Transactional
    public TaskAnswer open(CommunityId community, NewCheckTask task) {
        Optional<TaskRefusal> wrong = wrong(community, task);
        if (wrong.isPresent()) {
            return refuse(community, task, wrong.get());
        }
        CheckTaskId id = CheckTaskId.next();
        if (!rows.insert(community, id, task, operator.name(), news.now(community))) {
            return refuse(community, task, TaskRefusal.NAME_TAKEN);
        }
        news.tell(
                community, at -> new CheckTaskOpened(community, at, id, task.name(), task.firstDay(), task.lastDay()));
        return new TaskAnswer.Opened(id);
    }

    private Optional<TaskRefusal> wrong(CommunityId community, NewCheckTask task) {
        if (task.name().isBlank() || task.what().isBlank()) {
            return Optional.of(TaskRefusal.NO_NAME);
        }
        if (!task.whom().isWhole()) {
            return Optional.of(TaskRefusal.FOR_NOBODY);
        }
        return wrongDays(community, task).or(() -> wrongPoints(task));
    }

    private Optional<TaskRefusal> wrongDays(CommunityId community, NewCheckTask task) {
        if (task.lastDay().isBefore(task.firstDay())) {
            return Optional.of(TaskRefusal.NO_DAYS);
        }
        if (task.firstDay().isBefore(today(community))) {
            return Optional.of(TaskRefusal.BEGINS_IN_THE_PAST);
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

    private TaskAnswer refuse(CommunityId community, NewCheckTask task, TaskRefusal why) {
        news.tell(community, at -> new CheckTaskRefused(community, at, task.name(), why));
        return new TaskAnswer.Refused(why);
    }

    public Optional<CheckTask> find(CommunityId community, CheckTaskId id) {
        return rows.find(community, id);
    }

    /** The day that it is in the community. */
    public LocalDate today(CommunityId community) {
        return communities.now(community).atZone(zone(community)).toLocalDate();
    }

    private ZoneId zone(CommunityId community) {
        return communities.get(community).zone();
    }
}
