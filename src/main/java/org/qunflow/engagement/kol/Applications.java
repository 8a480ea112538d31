package org.qunflow.engagement.kol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Members who wish to talk: each once in a session, as long as it is open, and only who may (003-17). */
@Component
class Applications {
    private final SessionRows sessions;
    private final TalkRows talks;
    private final Eligibility eligibility;
    private final KolNews news;

    Applications(SessionRows sessions, TalkRows talks, Eligibility eligibility, KolNews news) {
        this.sessions = sessions;
        this.talks = talks;
        this.eligibility = eligibility;
        this.news = news;
    }

    /** The session is locked, so that tickets and applications are the same in number. */
    Answer take(CommunityId community, SessionId id, MemberId member) {
        KolSession session = sessions.locked(community, id).orElseThrow();
        Instant now = news.now(community);
        if (talks.applied(id, member)) {
            return news.refused(community, member, session.kolName(), Refusal.APPLIED_ALREADY);
        }
        Eligibility.Verdict verdict = eligibility.of(community, member, now);
        if (!verdict.isEligible()) {
            boolean left = Eligibility.LEFT.equals(verdict.reason());
            return news.refused(community, member, session.kolName(), left ? Refusal.NOT_HERE : Refusal.NOT_ELIGIBLE);
        }
        Optional<Integer> ticket = sessions.ticket(id, now);
        return ticket.isEmpty()
                ? news.refused(community, member, session.kolName(), Refusal.CLOSED)
                : applied(community, session, member, ticket.get(), now);
    }

    /** Who applied, in the order of the draw. */
    List<Talk> of(SessionId session) {
        return talks.of(session);
    }

    private Answer applied(CommunityId community, KolSession session, MemberId member, int ticket, Instant now) {
        TalkId talk = TalkId.next();
        talks.insert(community, talk, session.id(), member, ticket, now);
        news.moved(community, session, member, talk, "APPLIED", "");
        return new Answer.Done(talk);
    }
}
