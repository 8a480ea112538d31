package org.qunflow.engagement.checkin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qunflow.reward.Points;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to check-in tasks: what is to be done, by whom, and what it brings; opened, changed and stopped. */
@Service
public class CheckTasks {
    private final CheckTaskRows rows;
    private final CheckTaskWriter writer;
    private final CheckTaskRules rules;
    private final CheckInSettings settings;
    private final CurrentOperator operator;
    private final News news;

    CheckTasks(
            CheckTaskRows rows,
            CheckTaskWriter writer,
            CheckTaskRules rules,
            CheckInSettings settings,
            CurrentOperator operator,
            News news) {
        this.rows = rows;
        this.writer = writer;
        this.rules = rules;
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

    /** Days after which a missed one can no longer be mended. */
    public int mendedWithin() {
        return settings.makeUpWithinDays();
    }

    /** Opens a task, or says why not. */
    @Transactional
    public TaskAnswer open(CommunityId community, NewCheckTask task) {
        Optional<TaskRefusal> wrong = rules.wrong(community, task);
        if (wrong.isPresent()) {
            return refuse(community, task.name(), wrong.get());
        }
        CheckTaskId id = CheckTaskId.next();
        if (!writer.insert(community, id, task, operator.name(), news.now(community))) {
            return refuse(community, task.name(), TaskRefusal.NAME_TAKEN);
        }
        news.tell(
                community, at -> new CheckTaskOpened(community, at, id, task.name(), task.firstDay(), task.lastDay()));
        return new TaskAnswer.Opened(id);
    }

    /** Changes a task that is not over; once it has begun, days that members have done keep what they brought. */
    @Transactional
    public TaskAnswer change(CommunityId community, CheckTaskId id, NewCheckTask then) {
        CheckTask task = rows.locked(community, id).orElseThrow();
        Optional<TaskRefusal> wrong = rules.wrong(task, then);
        if (wrong.isPresent()) {
            return refuse(community, task.name(), wrong.get());
        }
        if (!writer.change(task, then)) {
            return refuse(community, task.name(), TaskRefusal.NAME_TAKEN);
        }
        news.tell(
                community,
                at -> new CheckTaskChanged(
                        community,
                        at,
                        id,
                        task.name(),
                        then.name(),
                        then.firstDay(),
                        then.lastDay(),
                        then.points().plain()));
        return new TaskAnswer.Changed(id);
    }

    /** Ends a task with this day; one that has not begun is taken back altogether. */
    @Transactional
    public TaskAnswer stop(CommunityId community, CheckTaskId id, String reason) {
        CheckTask task = rows.locked(community, id).orElseThrow();
        Optional<TaskRefusal> wrong = rules.wrongToStop(task, reason);
        if (wrong.isPresent()) {
            return refuse(community, task.name(), wrong.get());
        }
        LocalDate today = today(community);
        boolean begun = task.runsOn(today);
        if (begun) {
            writer.end(task, today);
        } else {
            writer.takeBack(task);
        }
        news.tell(
                community,
                at -> new CheckTaskStopped(community, at, id, task.name(), begun ? today : null, reason.strip()));
        return new TaskAnswer.Changed(id);
    }

    private TaskAnswer refuse(CommunityId community, String name, TaskRefusal why) {
        news.tell(community, at -> new CheckTaskRefused(community, at, name, why));
        return new TaskAnswer.Refused(why);
    }

    public Optional<CheckTask> find(CommunityId community, CheckTaskId id) {
        return rows.find(community, id);
    }

    /** The day that it is in the community. */
    public LocalDate today(CommunityId community) {
        return rules.today(community);
    }
}
