package org.qunflow.engagement.kol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Draws the slots of a session: once, in one transaction, from a seed that is kept (003-17). */
@Component
class SlotDraw {
    static final String DRAWN = "DRAWN";
    static final String WAITING = "WAITING";

    private final SessionRows sessions;
    private final TalkRows talks;
    private final Eligibility eligibility;
    private final Seeds seeds;
    private final KolNews news;

    SlotDraw(SessionRows sessions, TalkRows talks, Eligibility eligibility, Seeds seeds, KolNews news) {
        this.sessions = sessions;
        this.talks = talks;
        this.eligibility = eligibility;
        this.seeds = seeds;
        this.news = news;
    }

    /** The session is locked by the caller, and nobody has drawn it. Returns how many were drawn. */
    int go(CommunityId community, KolSession session) {
        Map<Integer, Talk> applied = new LinkedHashMap<>();
        talks.of(session.id()).forEach(talk -> applied.put(talk.ticket(), talk));
        List<FairDraw.Ticket> tickets = applied.values().stream()
                .flatMap(talk -> ticket(community, session, talk).stream())
                .toList();
        long seed = seeds.next(community);
        int drawn = Math.min(session.slots(), tickets.size());
        if (!sessions.draw(session.id(), seed, drawn, news.by(), news.now(community))) {
            throw new IllegalStateException("Session " + session.id() + " was drawn meanwhile");
        }
        List<FairDraw.Drawn> order = FairDraw.order(seed, tickets);
        for (int place = 1; place <= order.size(); place++) {
            place(community, session, applied, order.get(place - 1), place);
        }
        news.drawn(community, session, seed, tickets.size(), drawn);
        return drawn;
    }

    /** Looked at once more: who applied may have left, or talked elsewhere meanwhile. */
    private Optional<FairDraw.Ticket> ticket(CommunityId community, KolSession session, Talk talk) {
        Eligibility.Verdict verdict = eligibility.of(community, talk.member(), news.now(community));
        if (verdict.isEligible()) {
            return Optional.of(new FairDraw.Ticket(talk.ticket(), verdict.weight()));
        }
        talks.refused(talk.id(), verdict.reason());
        news.moved(community, session, talk, "REFUSED", verdict.reason());
        return Optional.empty();
    }

    private void place(
            CommunityId community, KolSession session, Map<Integer, Talk> applied, FairDraw.Drawn drawn, int place) {
        Talk talk = applied.get(drawn.ticket().number());
        String state = place <= session.slots() ? DRAWN : WAITING;
        talks.drawn(talk.id(), state, drawn.ticket().weight(), drawn.draw(), place);
        news.moved(community, session, talk, state, "");
    }
}
