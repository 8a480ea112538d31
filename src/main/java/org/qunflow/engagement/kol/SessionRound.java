package org.qunflow.engagement.kol;

import java.time.Instant;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Flags credentials that have ended, draws the slots for which nobody can apply any more, begins the talks. */
@Component
class SessionRound implements Round {
    private final KolSessions sessions;
    private final TalkStarts talks;
    private final Kols kols;
    private final Programmes programmes;

    SessionRound(KolSessions sessions, TalkStarts talks, Kols kols, Programmes programmes) {
        this.sessions = sessions;
        this.talks = talks;
        this.kols = kols;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 345;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, KolConfiguration.PROGRAMME)) {
            return 0;
        }
        kols.expire(community);
        sessions.due(community).forEach(session -> sessions.draw(community, session));
        return talks.begin(community);
    }
}
