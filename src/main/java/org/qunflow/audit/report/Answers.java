package org.qunflow.audit.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qunflow.audit.timeline.AnswerWords;
import org.qunflow.journal.JournalLine;
import org.springframework.stereotype.Component;

/** Counts what people chose. */
@Component
class Answers {
    private final AnswerWords words;

    Answers(AnswerWords words) {
        this.words = words;
    }

    /** How often each choice was made, in the words of the forms. */
    Map<String, Long> counted(List<AskedTask> answered) {
        Map<String, Long> counts = new TreeMap<>();
        answered.forEach(task -> chosen(task).forEach(choice -> counts.merge(choice, 1L, Long::sum)));
        return counts;
    }

    private List<String> chosen(AskedTask task) {
        JournalLine end = task.closed().orElseThrow();
        return words.chosen(task.opened().data(), end.data().path("answers"));
    }
}
