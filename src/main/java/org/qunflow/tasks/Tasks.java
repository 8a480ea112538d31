package org.qunflow.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.InstanceMigrated;
import org.qunflow.engine.TaskAssigned;
import org.qunflow.engine.TaskClosed;
import org.qunflow.engine.TaskOpened;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalLine;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one command of the operator's desk for those who run it: draws the picture of tasks anew from the journal. */
@Service
public class Tasks {
    private static final int PAGE = 2_000;
    private static final Map<String, Class<? extends DomainEvent>> TOLD = Map.of(
            "engine.TaskOpened", TaskOpened.class,
            "engine.TaskAssigned", TaskAssigned.class,
            "engine.InstanceMigrated", InstanceMigrated.class,
            "engine.TaskClosed", TaskClosed.class);

    private final Journal journal;
    private final TaskRows rows;
    private final TaskProjection projection;
    private final ObjectMapper json;

    Tasks(Journal journal, TaskRows rows, TaskProjection projection, ObjectMapper json) {
        this.journal = journal;
        this.rows = rows;
        this.projection = projection;
        this.json = json;
    }

    /** Throws the picture of a community away and draws it anew; returns how many entries were told again. */
    @Transactional
    public int rebuild(CommunityId community) {
        rows.clear(community);
        int told = 0;
        List<JournalLine> page = journal.ofKinds(community, TOLD.keySet(), 0, PAGE);
        while (!page.isEmpty()) {
            projection.apply(page.stream().map(line -> event(community, line)).toList());
            told += page.size();
            page = journal.ofKinds(
                    community, TOLD.keySet(), page.get(page.size() - 1).id(), PAGE);
        }
        return told;
    }

    private DomainEvent event(CommunityId community, JournalLine line) {
        ObjectNode data = line.data().deepCopy();
        data.put("community", community.toString()).put("at", line.at().toString());
        try {
            return json.treeToValue(data, TOLD.get(line.kind()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read journal entry " + line.id() + " of kind " + line.kind(), e);
        }
    }
}
