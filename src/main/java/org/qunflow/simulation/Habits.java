package org.qunflow.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.engine.TaskInbox.OpenTask;
import org.qunflow.intake.replay.Assumption;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the people of pretend communities live by their habits while their days are replayed; others have none. */
@Component
@Profile("demo")
class Habits implements Assumption {
    private static final String TYPES_IT_IN = "operator";

    private final ObjectProvider<Habit> habits;
    private final PretendPeople people;
    private final Subjects subjects;
    private final PretendPostman postman;
    private final CurrentOperator operator;
    private final Map<CommunityId, Crowd> crowds = new HashMap<>();

    Habits(
            ObjectProvider<Habit> habits,
            PretendPeople people,
            Subjects subjects,
            PretendPostman postman,
            CurrentOperator operator) {
        this.habits = habits;
        this.people = people;
        this.subjects = subjects;
        this.postman = postman;
        this.operator = operator;
    }

    /** From now on the members of this community behave like this crowd. */
    synchronized void move(CommunityId community, Crowd crowd) {
        crowds.put(community, crowd);
        postman.serve(community);
    }

    /** The days of this community are not made up any more. */
    synchronized void release(CommunityId community) {
        crowds.remove(community);
        postman.handOver(community);
    }

    @Override
    public synchronized Map<String, Map<String, Object>> answers(CommunityId community, List<OpenTask> open) {
        Map<String, Map<String, Object>> answers = new HashMap<>();
        Crowd crowd = crowds.get(community);
        if (crowd != null) {
            Map<String, String> about = about(community, open);
            for (OpenTask task : open) {
                PretendTask asked =
                        new PretendTask(community, task, about.getOrDefault(task.businessKey(), task.elementId()));
                answer(asked, crowd.draw()).ifPresent(a -> answers.put(task.id(), a));
            }
        }
        return answers;
    }

    @Override
    public synchronized void live(Community home, LocalDate day) {
        Crowd crowd = crowds.get(home.id());
        if (crowd != null) {
            PretendDay today = new PretendDay(
                    home, day, crowd.dayNumber(day), crowd.size(), people.of(home, crowd, day), crowd.draw());
            operator.runAs(TYPES_IT_IN, () -> habits.orderedStream().forEach(h -> h.live(today)));
        }
    }

    @Override
    public synchronized List<LocalTime> stops(CommunityId community) {
        return crowds.containsKey(community) ? postman.hours() : List.of();
    }

    @Override
    public synchronized void pass(Community home) {
        Crowd crowd = crowds.get(home.id());
        if (crowd != null) {
            postman.deliver(home.id(), crowd.draw());
        }
    }

    private Optional<Map<String, Object>> answer(PretendTask task, Draw draw) {
        return habits.orderedStream()
                .map(h -> h.answers(task, draw))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Map<String, String> about(CommunityId community, List<OpenTask> open) {
        List<String> keys = open.stream().map(OpenTask::businessKey).distinct().toList();
        Map<String, String> about = new HashMap<>(people.externalIds(community, keys));
        for (Map.Entry<String, Subject> named : subjects.of(community, keys).entrySet()) {
            about.put(named.getKey(), named.getValue().zh());
        }
        return about;
    }
}
