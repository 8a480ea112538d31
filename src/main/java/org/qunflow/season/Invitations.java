package org.qunflow.season;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskClosed;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Invitations to seats: proposed, decided by an operator, answered by the member, closed. */
@Component
class Invitations implements Alongside {
    private static final String ANSWERED = "season.invitationAnswered";
    private static final String ACCEPTED = "accepted";
    private static final String APPROVAL = "userTask_approveInvitation";

    private final InvitationRows rows;
    private final Processes processes;
    private final News news;

    Invitations(InvitationRows rows, Processes processes, News news) {
        this.rows = rows;
        this.processes = processes;
        this.news = news;
    }

    List<MemberId> next(UUID season, Instant now, int limit) {
        return rows.next(season, now, limit);
    }

    /** False if the candidate has an open invitation already. */
    boolean propose(CommunityId community, UUID season, MemberId candidate) {
        boolean proposed = rows.propose(community, season, candidate, news.now(community));
        if (proposed) {
            news.tell(community, at -> new CandidateNominated(community, at, candidate));
        }
        return proposed;
    }

    Optional<SeatRefusal> objection(CommunityId community, MemberId member) {
        return rows.objection(community, member, news.now(community));
    }

    Instant askedBefore(Instant now) {
        return rows.askedBefore(now);
    }

    SeatRefusal refuse(CommunityId community, MemberId member, SeatRefusal why) {
        news.tell(community, at -> new SeatRefused(community, at, member, why));
        return why;
    }

    /** The member answers; empty if the invitation hears it. */
    Optional<SeatRefusal> reply(CommunityId community, MemberId member, boolean accepted) {
        return answer(community, member, accepted)
                ? Optional.empty()
                : Optional.of(refuse(community, member, rows.latest(community, member)));
    }

    /** Notes who decided; the step that follows from the decision runs in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (task.elementId().equals(APPROVAL) && !task.cancelled()) {
            rows.decided(task.community(), MemberId.of(task.businessKey()), task.by());
        }
    }

    void approve(CommunityId community, MemberId member) {
        rows.approve(community, member, news.now(community));
    }

    boolean answer(CommunityId community, MemberId member, boolean accepted) {
        boolean told = processes.correlate(ANSWERED, member.toString(), Map.of(ACCEPTED, accepted));
        if (told) {
            news.tell(community, at -> new InvitationAnswered(community, at, member, accepted, false));
        }
        return told;
    }

    int answerAll(CommunityId community, Collection<MemberId> members, boolean accepted) {
        List<Processes.Item> items = members.stream()
                .map(m -> new Processes.Item(m.toString(), Map.of(ACCEPTED, accepted)))
                .toList();
        return processes.correlateAll(ANSWERED, community, items).done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(ANSWERED);
    }

    /** Many answer at once only where a replay assumes it. */
    @Override
    public void write(CommunityId community, List<Processes.Item> answered) {
        for (Processes.Item item : answered) {
            boolean accepted = Boolean.TRUE.equals(item.answers().get(ACCEPTED));
            MemberId member = MemberId.of(item.businessKey());
            news.tell(community, at -> new InvitationAnswered(community, at, member, accepted, true));
        }
    }

    /** Closes the open invitation and returns its season. */
    UUID close(CommunityId community, MemberId member, String outcome) {
        UUID season = rows.close(community, member, outcome, news.now(community));
        news.tell(community, at -> new InvitationClosed(community, at, member, outcome));
        return season;
    }
}
