package org.qunflow.engagement.ugc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to members' contributions. What is refused is answered with its reason and stands in the journal like what is
 * done. What becomes of one is decided in the process ugc-review.
 */
@Service
public class Works {
    static final String PROCESS = "ugc-review";
    private static final String REVISED = "engagement.workRevised";

    private final WorkReader reader;
    private final WorkRules rules;
    private final WorkMoves moves;
    private final Titles titles;
    private final Processes processes;

    Works(WorkReader reader, WorkRules rules, WorkMoves moves, Titles titles, Processes processes) {
        this.reader = reader;
        this.rules = rules;
        this.moves = moves;
        this.titles = titles;
        this.processes = processes;
    }

    /** Takes a contribution in and begins its review. */
    @Transactional
    public Answer submit(CommunityId community, NewWork work) {
        Answer answer = take(community, work, true);
        if (answer instanceof Answer.Done done) {
            processes.start(PROCESS, community, done.work().toString(), Map.of());
        }
        return answer;
    }

    /** Takes many in; their reviews begin with the next round. Returns the answer to each, in order. */
    @Transactional
    public List<Answer> submitAll(CommunityId community, Collection<NewWork> works) {
        return works.stream().map(work -> take(community, work, false)).toList();
    }

    private Answer take(CommunityId community, NewWork work, boolean started) {
        Optional<Picture> picture = Picture.of(work.picture());
        Optional<Refusal> wrong = rules.wrong(community, work, picture.isPresent());
        if (wrong.isPresent()) {
            return moves.refused(community, work.member(), null, wrong.get());
        }
        WorkId id = moves.takeIn(community, work, picture, started);
        titles.name(reader.get(id));
        return new Answer.Done(id);
    }

    /** The author has changed what was asked for; it is screened anew. */
    @Transactional
    public Answer revise(CommunityId community, WorkId id, String body) {
        Work work = reader.find(community, id).orElseThrow();
        Optional<Refusal> wrong = rules.wrong(body);
        if (wrong.isEmpty() && !moves.revise(work, body)) {
            wrong = Optional.of(Refusal.NOT_WAITING);
        }
        if (wrong.isPresent()) {
            return moves.refused(community, work.member(), id, wrong.get());
        }
        processes.correlate(REVISED, id.toString(), Map.of());
        return new Answer.Done(id);
    }

    /** Characters that a contribution may have. */
    public int longest() {
        return rules.longest();
    }

    public Optional<Work> find(CommunityId community, WorkId id) {
        return reader.find(community, id);
    }

    /** Contributions, newest first. state null: all; before null: from the newest on. */
    public List<Work> page(CommunityId community, WorkState state, UUID before, int limit) {
        return reader.page(community, state, before, limit);
    }

    /** How many there are in each state. */
    public Map<WorkState, Long> counts(CommunityId community) {
        return reader.counts(community);
    }

    public Optional<Picture> picture(CommunityId community, WorkId id) {
        return reader.picture(community, id);
    }
}
