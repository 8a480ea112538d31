package org.qunflow.engagement.offline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to offline events: proposed by a lead or for a core fan, called off by a lead (000-16, 002-14). */
@Service
public class Offlines {
    static final String PROCESS = "offline-event";
    static final String CALLED_OFF = "engagement.offlineCalledOff";
    private static final int LONGEST_REASON = 300;

    private final OfflineRows rows;
    private final OfflineSteps steps;
    private final ProposalRules rules;
    private final Processes processes;
    private final Subjects subjects;
    private final CurrentOperator operator;
    private final OfflineNews news;

    Offlines(
            OfflineRows rows,
            OfflineSteps steps,
            ProposalRules rules,
            Processes processes,
            Subjects subjects,
            CurrentOperator operator,
            OfflineNews news) {
        this.rows = rows;
        this.steps = steps;
        this.rules = rules;
        this.processes = processes;
        this.subjects = subjects;
        this.operator = operator;
        this.news = news;
    }

    /** Proposes an event; the table says whether users are many, a lead decides. */
    @Transactional
    public Answer propose(CommunityId community, NewOffline wanted) {
        Optional<OfflineRefusal> wrong = rules.wrong(community, wanted);
        if (wrong.isPresent()) {
            return news.refused(community, wanted.title(), wrong.get());
        }
        OfflineId id = OfflineId.next();
        rows.insert(community, id, wanted, operator.name(), news.now(community));
        news.moved(rows.get(id), OfflineState.PROPOSED, "");
        subjects.name(community, id, new Subject(wanted.title(), wanted.title(), wanted.group(), wanted.organiser()));
        processes.start(PROCESS, community, id.toString(), Map.of());
        return new Answer.Done(id);
    }

    /** Calls off what was not held yet: everybody gets back what was pledged. */
    @Transactional
    public Answer callOff(CommunityId community, OfflineId id, String reason) {
        Offline event = rows.find(community, id).orElseThrow();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return news.refused(community, event.plan().title(), OfflineRefusal.NO_REASON);
        }
        if (!event.state().isAhead()) {
            return news.refused(community, event.plan().title(), OfflineRefusal.TOO_LATE);
        }
        steps.note(id, reason.strip());
        if (!processes.correlate(CALLED_OFF, id.toString(), Map.of())) {
            throw new IllegalStateException("Offline event " + id + " stands still: its community is frozen");
        }
        return new Answer.Done(id);
    }

    public Optional<Offline> find(CommunityId community, OfflineId id) {
        return rows.find(community, id);
    }

    public CommunityId communityOf(OfflineId id) {
        return rows.get(id).community();
    }

    /** Events, newest first. ahead: those only that are not over; before null: from the newest on. */
    public List<Offline> page(CommunityId community, boolean ahead, UUID before, int limit) {
        return rows.page(community, ahead, before, limit);
    }
}
