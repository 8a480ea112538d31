package org.qunflow.engagement.right;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.Processes;
import org.qunflow.member.MemberExited;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to rights: members are proposed, and what they hold can be revoked with a reason (003-19, 003-10). */
@Service
public class Rights {
    static final String PROCESS = "right-grant";
    private static final String LOST = "engagement.rightLost";

    private final RightRows rows;
    private final Candidates candidates;
    private final Processes processes;
    private final RightTitles titles;
    private final CurrentOperator operator;
    private final News news;

    Rights(
            RightRows rows,
            Candidates candidates,
            Processes processes,
            RightTitles titles,
            CurrentOperator operator,
            News news) {
        this.rows = rows;
        this.candidates = candidates;
        this.processes = processes;
        this.titles = titles;
        this.operator = operator;
        this.news = news;
    }

    /** Proposes a member for a right; a table scores, a lead decides. */
    @Transactional
    public Answer propose(CommunityId community, MemberId member, RightKind kind) {
        Instant now = news.now(community);
        if (candidates.of(community, member).isEmpty()) {
            return refused(community, member, kind, Refusal.NOT_HERE);
        }
        RightId id = RightId.next();
        if (!rows.propose(community, id, member, kind, operator.name(), now)) {
            return refused(community, member, kind, Refusal.OPEN_ALREADY);
        }
        Right right = rows.get(id);
        titles.name(right);
        tell(right, RightState.CANDIDATE, null, "");
        processes.start(PROCESS, community, id.toString(), Map.of());
        return new Answer.Done(id);
    }

    /** Takes a right away. */
    @Transactional
    public Answer revoke(CommunityId community, RightId id, String reason) {
        Right right = rows.find(community, id).orElseThrow();
        if (right.state() != RightState.GRANTED) {
            return refused(community, right.member(), right.kind(), Refusal.NOT_HELD);
        }
        if (reason.isBlank()) {
            return refused(community, right.member(), right.kind(), Refusal.NO_REASON);
        }
        rows.decided(id, operator.name());
        if (!lose(id, RightState.REVOKED, reason.strip())) {
            throw new IllegalStateException("Right " + id + " stands still: its community is frozen");
        }
        return new Answer.Done(id);
    }

    /** Who is out keeps no right; who falls asleep neither. */
    @EventListener
    void on(MemberExited exited) {
        rows.openOf(exited.community(), exited.member())
                .forEach(right -> lose(right.id(), RightState.WITHDRAWN, exited.exit()));
    }

    private boolean lose(RightId id, RightState outcome, String why) {
        return processes.correlate(LOST, id.toString(), Map.of("outcome", outcome.name(), "why", why));
    }

    private Answer refused(CommunityId community, MemberId member, RightKind kind, Refusal why) {
        news.tell(community, at -> new RightRefused(community, at, member, kind, why));
        return new Answer.Refused(why);
    }

    void tell(Right right, RightState standing, Instant until, String why) {
        news.tell(
                right.community(),
                at -> new RightMoved(
                        right.community(), at, right.member(), right.id(), right.kind(), standing, until, why));
    }

    public Optional<Right> find(CommunityId community, RightId id) {
        return rows.find(community, id);
    }

    /** Rights, newest first. open: those only that are held or proposed; before null: from the newest on. */
    public List<Right> page(CommunityId community, boolean open, UUID before, int limit) {
        return rows.page(community, open, before, limit);
    }

    /** Core fans who hold no right yet, the most active first. */
    public List<Candidate> candidates(CommunityId community, int limit) {
        return candidates.best(community, limit);
    }
}
