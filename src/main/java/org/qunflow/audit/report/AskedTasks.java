package org.qunflow.audit.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.journal.JournalFilter;
import org.qunflow.journal.JournalLine;
import org.qunflow.journal.JournalSearch;
import org.springframework.stereotype.Component;

/** The human tasks of a process that arose in a period, with what went before them and what became of them. */
@Component
class AskedTasks {
    /** At most so many tasks are looked at, those that arose last. */
    static final int MOST = 10_000;

    private static final int AT_ONCE = 500;
    private static final int MOST_LINES = 100_000;
    private static final Duration RIGHT_BEFORE = Duration.ofMinutes(1);
    private static final String OPENED = "engine.TaskOpened";
    private static final String CLOSED = "engine.TaskClosed";
    private static final String DECIDED = "engine.DecisionTaken";

    private final JournalSearch journal;

    AskedTasks(JournalSearch journal) {
        this.journal = journal;
    }

    /** Newest first. */
    List<AskedTask> of(Community community, String process, Period period) {
        List<JournalLine> opened = new ArrayList<>();
        journal.each(period.entries(community, process).ofKind(OPENED), MOST, opened::add);
        List<AskedTask> tasks = new ArrayList<>();
        for (int from = 0; from < opened.size(); from += AT_ONCE) {
            tasks.addAll(told(community, opened.subList(from, Math.min(opened.size(), from + AT_ONCE))));
        }
        return tasks;
    }

    private List<AskedTask> told(Community community, List<JournalLine> opened) {
        List<String> subjects =
                opened.stream().map(JournalLine::subjectId).distinct().toList();
        Map<String, JournalLine> closed = new HashMap<>();
        Map<String, List<JournalLine>> rulings = new HashMap<>();
        JournalFilter around = JournalFilter.in(community.id()).about(subjects).ofKinds(List.of(CLOSED, DECIDED));
        journal.each(around, MOST_LINES, line -> {
            if (line.kind().equals(CLOSED)) {
                closed.put(task(line), line);
            } else {
                rulings.computeIfAbsent(instance(line), i -> new ArrayList<>()).add(line);
            }
        });
        return opened.stream()
                .map(task -> new AskedTask(
                        task,
                        Optional.ofNullable(closed.get(task(task))),
                        rulings.getOrDefault(instance(task), List.of()).stream()
                                .filter(ruling -> isRightBefore(ruling, task))
                                .findFirst()))
                .toList();
    }

    private static boolean isRightBefore(JournalLine ruling, JournalLine task) {
        return ruling.id() < task.id()
                && Duration.between(ruling.at(), task.at()).compareTo(RIGHT_BEFORE) < 0;
    }

    private static String task(JournalLine line) {
        return line.data().path("taskId").asText();
    }

    private static String instance(JournalLine line) {
        return line.processInstanceId() != null
                ? line.processInstanceId()
                : line.data().path("processInstanceId").asText();
    }
}
