package org.qunflow.intake.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Community;
import org.qunflow.community.Rounds;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.group.Groups;
import org.qunflow.season.Seasons;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One day of a replay: due timers, assumed answers, the replay operator's tasks, and the rounds. */
@Component
class ReplayDay {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final int TASKS = 5000;

    private final ReplayRows rows;
    private final Groups groups;
    private final Seasons seasons;
    private final Processes processes;
    private final TaskInbox tasks;
    private final Rounds rounds;
    private final ObjectProvider<Assumption> assumptions;

    ReplayDay(
            ReplayRows rows,
            Groups groups,
            Seasons seasons,
            Processes processes,
            TaskInbox tasks,
            Rounds rounds,
            ObjectProvider<Assumption> assumptions) {
        this.rows = rows;
        this.groups = groups;
        this.seasons = seasons;
        this.processes = processes;
        this.tasks = tasks;
        this.rounds = rounds;
        this.assumptions = assumptions;
    }

    static Instant end(Community home, LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(home.zone()).toInstant();
    }

    void replay(Community home, LocalDate day, ReplayPolicy policy, String operator) {
        CommunityId community = home.id();
        Instant end = end(home, day);
        processes.runDueJobs(community, end);
        acknowledge(home, day, policy);
        answerInvitations(home, day, policy);
        if (operator != null) {
            answerTasks(community, end(home, day.minusDays(1)), policy, operator);
        }
        assumptions.orderedStream().forEach(a -> a.live(home, day));
        processes.runDueJobs(community, end);
        rounds.goTo(community, end);
        processes.runDueJobs(community, end);
        pass(home);
    }

    /** The moments of a day at which the clock stops before its end. */
    List<Instant> stops(Community home, LocalDate day) {
        return assumptions
                .orderedStream()
                .flatMap(a -> a.stops(home.id()).stream())
                .distinct()
                .sorted()
                .map(at -> day.atTime(at).atZone(home.zone()).toInstant())
                .toList();
    }

    void pass(Community home) {
        assumptions.orderedStream().forEach(a -> a.pass(home));
    }

    private void acknowledge(Community home, LocalDate day, ReplayPolicy policy) {
        List<MemberId> members = rows.unacknowledged(home.id()).stream()
                .filter(s -> {
                    int after = policy.acknowledgesAfter(s.externalId());
                    return after >= 0 && !dayOf(home, s.since()).plusDays(after).isAfter(day);
                })
                .map(ReplayRows.Silent::member)
                .toList();
        groups.acknowledgeAll(home.id(), members);
    }

    private void answerInvitations(Community home, LocalDate day, ReplayPolicy policy) {
        List<ReplayRows.Silent> silent = rows.unanswered(home.id()).stream()
                .filter(s -> dayOf(home, s.since()).isBefore(day))
                .toList();
        for (boolean accepted : new boolean[] {true, false}) {
            seasons.answerAll(
                    home.id(),
                    silent.stream()
                            .filter(s -> Boolean.valueOf(accepted).equals(policy.acceptsSeat(s.externalId())))
                            .map(ReplayRows.Silent::member)
                            .toList(),
                    accepted);
        }
    }

    private void answerTasks(CommunityId community, Instant createdBefore, ReplayPolicy policy, String operator) {
        List<TaskInbox.OpenTask> open = tasks.open(community, createdBefore, TASKS);
        Map<String, Map<String, Object>> assumed = new HashMap<>();
        assumptions.orderedStream().forEach(a -> assumed.putAll(a.answers(community, open)));
        Map<String, String> externalIds = rows.externalIds(
                community, open.stream().map(TaskInbox.OpenTask::businessKey).toList());
        List<TaskInbox.Answer> answers = new ArrayList<>();
        for (TaskInbox.OpenTask task : open) {
            Map<String, Object> answer = assumed.containsKey(task.id())
                    ? assumed.get(task.id())
                    : policy.operatorAnswers(task.elementId(), externalIds.get(task.businessKey()));
            if (answer != null) {
                answers.add(new TaskInbox.Answer(task.id(), answer));
            }
        }
        tasks.completeAll(community, operator, answers);
    }

    private static LocalDate dayOf(Community home, Instant moment) {
        return moment.atZone(home.zone()).toLocalDate();
    }
}
