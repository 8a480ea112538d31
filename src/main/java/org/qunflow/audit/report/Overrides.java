package org.qunflow.audit.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.audit.Words;
import org.qunflow.audit.timeline.AnswerWords;
import org.qunflow.journal.JournalLine;
import org.springframework.stereotype.Component;

/** Where people decided otherwise than a rule or a form had proposed, and who they were. */
@Component
class Overrides {
    private static final int NAMED = 5;

    private final AnswerWords answers;
    private final Words words;

    Overrides(AnswerWords answers, Words words) {
        this.answers = answers;
        this.words = words;
    }

    private record Key(String step, String proposer, String proposed, String chosen, String by) {}

    /**
     * What somebody decided otherwise at a step.
     *
     * @param proposer the table in words, or null if the form suggests it
     * @param entries the last ones, by their numbers
     */
    record Row(
            String step, String proposer, String proposed, String chosen, String by, long count, List<Long> entries) {}

    /** The most frequent first. */
    List<Row> of(List<AskedTask> tasks) {
        Map<Key, List<Long>> found = new LinkedHashMap<>();
        tasks.stream().filter(AskedTask::isAnswered).forEach(task -> add(found, task));
        return found.entrySet().stream()
                .map(e -> row(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Row::count).reversed())
                .toList();
    }

    private void add(Map<Key, List<Long>> found, AskedTask task) {
        JournalLine end = task.closed().orElseThrow();
        JsonNode ruling = task.ruling().map(JournalLine::data).orElseGet(MissingNode::getInstance);
        answers.otherwise(
                        task.opened().data(), ruling.path("outputs"), end.data().path("answers"))
                .forEach(o -> found.computeIfAbsent(key(task, ruling, end, o), k -> new ArrayList<>())
                        .add(end.id()));
    }

    private Key key(AskedTask task, JsonNode ruling, JournalLine end, AnswerWords.Otherwise otherwise) {
        String table = ruling.path("table").asText();
        return new Key(
                task.step(words.isChinese()),
                otherwise.byRule() ? words.message("audit.table." + table, table) : null,
                otherwise.proposed(),
                otherwise.chosen(),
                end.data().path("by").asText());
    }

    private static Row row(Key key, List<Long> entries) {
        List<Long> last =
                entries.stream().sorted(Comparator.reverseOrder()).limit(NAMED).toList();
        return new Row(key.step(), key.proposer(), key.proposed(), key.chosen(), key.by(), entries.size(), last);
    }
}
