package org.qunflow.engagement.ugc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.Processes;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
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
    private final WorkRows rows;
    private final WorkMoves moves;
    private final Members members;
    private final Titles titles;
    private final Processes processes;
    private final UgcSettings settings;
    private final CurrentOperator operator;
    private final News news;

    Works(
            WorkReader reader,
            WorkRows rows,
            WorkMoves moves,
            Members members,
            Titles titles,
            Processes processes,
            UgcSettings settings,
            CurrentOperator operator,
            News news) {
        this.reader = reader;
        this.rows = rows;
        this.moves = moves;
        this.members = members;
        this.titles = titles;
        this.processes = processes;
        this.settings = settings;
        this.operator = operator;
        this.news = news;
    }

    /** Takes a contribution in and begins its review. */
    @Transactional
    public Answer submit(CommunityId community, NewWork work) {
        Answer answer = take(community, work);
        if (answer instanceof Answer.Done done) {
            processes.start(PROCESS, community, done.work().toString(), Map.of());
            rows.started(List.of(done.work().toString()));
        }
        return answer;
    }

    /** Takes many in; their reviews begin with the next round. Returns the answer to each, in order. */
    @Transactional
    public List<Answer> submitAll(CommunityId community, Collection<NewWork> works) {
        return works.stream().map(work -> take(community, work)).toList();
    }

    private Answer take(CommunityId community, NewWork work) {
        Optional<Picture> picture = Picture.of(work.picture());
        Optional<Refusal> wrong = wrong(community, work, picture.isPresent());
        if (wrong.isPresent()) {
            return moves.refused(community, work.member(), null, wrong.get());
        }
        WorkId id = WorkId.next();
        rows.insert(community, id, work, operator.name(), news.now(community));
        picture.ifPresent(p -> rows.picture(community, id, p));
        titles.name(reader.get(id));
        moves.tell(community, work.member(), id, WorkState.SUBMITTED, "");
        return new Answer.Done(id);
    }

    private Optional<Refusal> wrong(CommunityId community, NewWork work, boolean pictured) {
        if (members.find(community, work.member())
                .filter(m -> m.exitedAt() == null && !m.suspended())
                .isEmpty()) {
            return Optional.of(Refusal.NOT_HERE);
        }
        if (work.source().isBlank()) {
            return Optional.of(Refusal.NO_SOURCE);
        }
        if (work.picture().length > settings.largestPicture()) {
            return Optional.of(Refusal.PICTURE_TOO_LARGE);
        }
        return work.picture().length > 0 && !pictured ? Optional.of(Refusal.NOT_A_PICTURE) : wrong(work.body());
    }

    private Optional<Refusal> wrong(String body) {
        if (body.isBlank()) {
            return Optional.of(Refusal.EMPTY);
        }
        return body.length() > settings.longest() ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }

    /** The author has changed what was asked for; it is screened anew. */
    @Transactional
    public Answer revise(CommunityId community, WorkId id, String body) {
        Work work = reader.find(community, id).orElseThrow();
        Optional<Refusal> wrong = wrong(body);
        if (wrong.isEmpty() && !rows.revise(community, id, body, news.now(community))) {
            wrong = Optional.of(Refusal.NOT_WAITING);
        }
        if (wrong.isPresent()) {
            return moves.refused(community, work.member(), id, wrong.get());
        }
        moves.tell(community, work.member(), id, WorkState.SUBMITTED, "");
        processes.correlate(REVISED, id.toString(), Map.of());
        return new Answer.Done(id);
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
