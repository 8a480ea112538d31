package org.qunflow.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunflow.audit.TimelineItem.Decision;
import org.qunflow.audit.TimelineItem.Type;
import org.qunflow.engine.DecisionTables;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalLine;
import org.qunflow.member.Member;
import org.springframework.stereotype.Component;

/** What the journal wrote down about the member: events, decisions with the row that fired, human decisions with names. */
@Component
class JournalItems implements TimelineSource {
    private static final int MOST = 5_000;
    private static final Set<String> TOLD_BY_TOUCHES = Set.of("channel.DeliveryChanged");
    private static final Set<String> TASKS = Set.of("engine.TaskOpened", "engine.TaskAssigned", "engine.TaskClosed");

    private final Journal journal;
    private final Words words;
    private final AnswerWords answers;
    private final DecisionTables tables;

    JournalItems(Journal journal, Words words, AnswerWords answers, DecisionTables tables) {
        this.journal = journal;
        this.words = words;
        this.answers = answers;
        this.tables = tables;
    }

    @Override
    public List<TimelineItem> of(Member member) {
        List<JournalLine> lines = journal.about(member.community(), member.id().toString(), 0, MOST).stream()
                .filter(l -> !TOLD_BY_TOUCHES.contains(l.kind()))
                .toList();
        Map<String, JsonNode> opened = new HashMap<>();
        lines.stream()
                .filter(l -> l.kind().equals("engine.TaskOpened"))
                .forEach(l -> opened.put(l.data().path("taskId").asText(), l.data()));
        return lines.stream().map(l -> item(l, opened)).toList();
    }

    private TimelineItem item(JournalLine line, Map<String, JsonNode> opened) {
        if (TASKS.contains(line.kind())) {
            return task(line, opened.get(line.data().path("taskId").asText()));
        }
        return line.kind().endsWith(".DecisionTaken") ? decision(line) : event(line);
    }

    TimelineItem event(JournalLine line) {
        return TimelineItem.of(Type.EVENT, line.at(), line.id(), words.sentence(line.kind(), line.data()))
                .by(line.actor(), isAssumed(line))
                .with(words.fields(line.data()));
    }

    private TimelineItem decision(JournalLine line) {
        JsonNode data = line.data();
        String table = data.path("table").asText();
        int version = data.path("version").asInt();
        String row = data.path("row").asText();
        return TimelineItem.of(Type.DECISION, line.at(), line.id(), words.message("audit.table." + table, table))
                .by("", isAssumed(line))
                .decided(new Decision(
                        table,
                        version,
                        row,
                        tables.find(table, version)
                                .flatMap(v -> v.table().rule(row))
                                .orElse(null),
                        words.fields(data.path("inputs")),
                        words.fields(data.path("outputs"))));
    }

    private TimelineItem task(JournalLine line, JsonNode opened) {
        String name = opened == null
                ? line.data().path("elementId").asText()
                : opened.path(words.isChinese() ? "nameZh" : "nameEn").asText();
        boolean closed = line.kind().equals("engine.TaskClosed");
        String who = line.data().path(closed ? "by" : "assignee").asText("");
        String what = line.kind().substring("engine.Task".length());
        if (closed && line.data().path("cancelled").asBoolean()) {
            what = "Cancelled";
        } else if (what.equals("Assigned") && who.isEmpty()) {
            what = "Released";
        }
        return TimelineItem.of(
                        Type.TASK,
                        line.at(),
                        line.id(),
                        words.message("audit.task." + what, what).replace("<name>", name))
                .by(what.equals("Cancelled") || what.equals("Released") ? "" : who, isAssumed(line))
                .with(closed && opened != null ? answers.of(opened, line.data().path("answers")) : Map.of());
    }

    private static boolean isAssumed(JournalLine line) {
        return line.assumed() || line.data().path("assumed").asBoolean();
    }
}
