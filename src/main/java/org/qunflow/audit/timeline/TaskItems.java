package org.qunflow.audit.timeline;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.qunflow.audit.Words;
import org.qunflow.audit.timeline.TimelineItem.Type;
import org.qunflow.journal.JournalLine;
import org.springframework.stereotype.Component;

/** Human tasks: who was asked in which role, who answered what, how long it took, and in which version of the diagram. */
@Component
class TaskItems {
    private static final Set<String> TASKS = Set.of("engine.TaskOpened", "engine.TaskAssigned", "engine.TaskClosed");

    private final Words words;
    private final AnswerWords answers;
    private final DiagramVersions diagrams;

    TaskItems(Words words, AnswerWords answers, DiagramVersions diagrams) {
        this.words = words;
        this.answers = answers;
        this.diagrams = diagrams;
    }

    static boolean isTask(JournalLine line) {
        return TASKS.contains(line.kind());
    }

    /** @param opened the entry that tells of the task's beginning, or null */
    TimelineItem item(JournalLine line, JournalLine opened) {
        boolean closed = line.kind().equals("engine.TaskClosed");
        String who = line.data().path(closed ? "by" : "assignee").asText("");
        String what = what(line, who);
        boolean isNobody = what.equals("Cancelled") || what.equals("Released");
        return TimelineItem.of(
                        Type.TASK,
                        line.at(),
                        line.id(),
                        words.message("audit.task." + what, what).replace("<name>", name(line, opened)))
                .by(isNobody ? "" : who, DecisionItems.isAssumed(line))
                .with(closed && opened != null ? closed(line, opened) : opened(opened));
    }

    private static String what(JournalLine line, String who) {
        if (line.kind().equals("engine.TaskClosed")
                && line.data().path("cancelled").asBoolean()) {
            return "Cancelled";
        }
        String what = line.kind().substring("engine.Task".length());
        return what.equals("Assigned") && who.isEmpty() ? "Released" : what;
    }

    private String name(JournalLine line, JournalLine opened) {
        return opened == null
                ? line.data().path("elementId").asText()
                : opened.data().path(words.isChinese() ? "nameZh" : "nameEn").asText();
    }

    private Map<String, String> opened(JournalLine opened) {
        Map<String, String> details = new LinkedHashMap<>();
        if (opened != null) {
            String role = opened.data().path("role").asText("");
            details.put(words.told("auditor.role"), words.message("role." + role, role));
            details.putAll(diagrams.of(opened.data().path("definitionId").asText("")));
        }
        return details;
    }

    private Map<String, String> closed(JournalLine line, JournalLine opened) {
        Map<String, String> details =
                new LinkedHashMap<>(answers.of(opened.data(), line.data().path("answers")));
        details.putAll(opened(opened));
        details.put(words.told("auditor.took"), words.duration(Duration.between(opened.at(), line.at())));
        return details;
    }
}
