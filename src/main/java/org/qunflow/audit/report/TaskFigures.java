package org.qunflow.audit.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qunflow.audit.Words;
import org.springframework.stereotype.Component;

/** What became of human tasks, step by step. */
@Component
class TaskFigures {
    private final Answers answers;
    private final Words words;

    TaskFigures(Answers answers, Words words) {
        this.answers = answers;
        this.words = words;
    }

    /**
     * One step.
     *
     * @param late answered after the due date, or not answered though it has passed
     * @param median time to the answer; null if there was none
     * @param answers how often each choice was made
     */
    record Row(
            String name,
            long arose,
            long answered,
            long withdrawn,
            long late,
            String median,
            Map<String, Long> answers) {}

    List<Row> of(List<AskedTask> tasks, Instant now) {
        Map<String, List<AskedTask>> steps = tasks.stream()
                .collect(Collectors.groupingBy(t -> t.step(words.isChinese()), TreeMap::new, Collectors.toList()));
        return steps.entrySet().stream()
                .map(step -> row(step.getKey(), step.getValue(), now))
                .toList();
    }

    private Row row(String name, List<AskedTask> tasks, Instant now) {
        List<AskedTask> answered = tasks.stream().filter(AskedTask::isAnswered).toList();
        return new Row(
                name,
                tasks.size(),
                answered.size(),
                tasks.stream().filter(AskedTask::isWithdrawn).count(),
                tasks.stream().filter(t -> t.isLate(now)).count(),
                median(answered),
                answers.counted(answered));
    }

    private String median(List<AskedTask> answered) {
        List<Duration> took = answered.stream().map(AskedTask::took).sorted().toList();
        return took.isEmpty() ? null : words.duration(took.get(took.size() / 2));
    }
}
