package org.qunflow.audit.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalFilter;
import org.qunflow.journal.JournalLine;
import org.qunflow.journal.JournalSearch;
import org.qunflow.member.Member;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** What the journal wrote down: events, decisions with the row that fired, human decisions with names. */
@Component
class JournalItems implements TimelineSource {
    private static final int MOST = 5_000;
    private static final String OPENED = "engine.TaskOpened";
    private static final Set<String> TOLD_BY_TOUCHES = Set.of("channel.DeliveryChanged");

    private final Journal journal;
    private final JournalSearch search;
    private final TaskItems tasks;
    private final DecisionItems decisions;

    JournalItems(Journal journal, JournalSearch search, TaskItems tasks, DecisionItems decisions) {
        this.journal = journal;
        this.search = search;
        this.tasks = tasks;
        this.decisions = decisions;
    }

    @Override
    public List<TimelineItem> of(Member member) {
        List<JournalLine> lines = journal.about(member.community(), member.id().toString(), 0, MOST).stream()
                .filter(l -> !TOLD_BY_TOUCHES.contains(l.kind()))
                .toList();
        return told(lines, lines);
    }

    /** Any lines of a community; what they refer to is looked up. */
    List<TimelineItem> of(CommunityId community, List<JournalLine> lines) {
        List<String> asked = lines.stream()
                .filter(l -> TaskItems.isTask(l) && !l.kind().equals(OPENED))
                .map(JournalLine::subjectId)
                .distinct()
                .toList();
        List<JournalLine> known = new ArrayList<>(lines);
        if (!asked.isEmpty()) {
            known.addAll(search.page(JournalFilter.in(community).about(asked).ofKind(OPENED), Optional.empty(), MOST));
        }
        return told(lines, known);
    }

    private List<TimelineItem> told(List<JournalLine> lines, List<JournalLine> known) {
        Map<String, JournalLine> opened = new HashMap<>();
        known.stream()
                .filter(l -> l.kind().equals(OPENED))
                .forEach(l -> opened.put(l.data().path("taskId").asText(), l));
        return lines.stream().map(l -> item(l, opened)).toList();
    }

    private TimelineItem item(JournalLine line, Map<String, JournalLine> opened) {
        if (TaskItems.isTask(line)) {
            return tasks.item(line, opened.get(line.data().path("taskId").asText()));
        }
        return line.kind().endsWith(".DecisionTaken") ? decisions.item(line) : decisions.event(line);
    }
}
