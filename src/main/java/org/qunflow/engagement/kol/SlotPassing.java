package org.qunflow.engagement.kol;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** A slot that was not used goes to the next in line who still may have it (003-17). */
@Component
class SlotPassing {
    private final SessionRows sessions;
    private final TalkRows talks;
    private final Eligibility eligibility;
    private final KolSettings settings;
    private final KolNews news;

    SlotPassing(SessionRows sessions, TalkRows talks, Eligibility eligibility, KolSettings settings, KolNews news) {
        this.sessions = sessions;
        this.talks = talks;
        this.eligibility = eligibility;
        this.settings = settings;
        this.news = news;
    }

    void on(CommunityId community, SessionId id) {
        KolSession session = sessions.locked(community, id).orElseThrow();
        Instant now = news.now(community);
        Instant heldAfter =
                now.atZone(ZoneOffset.UTC).minus(settings.passOnFor()).toInstant();
        if (!sessions.free(id, heldAfter)) {
            return;
        }
        Optional<Talk> next = talks.nextInLine(id);
        while (next.isPresent() && !calledUp(community, session, next.get(), now)) {
            next = talks.nextInLine(id);
        }
    }

    private boolean calledUp(CommunityId community, KolSession session, Talk talk, Instant now) {
        Eligibility.Verdict verdict = eligibility.of(community, talk.member(), now);
        boolean takes = verdict.isEligible() && sessions.take(session.id());
        String state = takes ? SlotDraw.DRAWN : "REFUSED";
        talks.callUp(talk.id(), state, verdict.reason());
        news.moved(community, session, talk, state, verdict.reason());
        return takes;
    }
}
