package org.qunflow.engagement.kol;

import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.outreach.Outreach;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to talks: those who were drawn are told, talk or do not come, and say how it was. */
@Service
public class Talks {
    private static final String RATED = "engagement.sessionRated";
    private static final int BEST = 5;

    private final TalkRows rows;
    private final SessionRows sessions;
    private final SlotPassing slots;
    private final Processes processes;
    private final Outreach outreach;
    private final KolNews news;

    Talks(
            TalkRows rows,
            SessionRows sessions,
            SlotPassing slots,
            Processes processes,
            Outreach outreach,
            KolNews news) {
        this.rows = rows;
        this.sessions = sessions;
        this.slots = slots;
        this.processes = processes;
        this.outreach = outreach;
        this.news = news;
    }

    /** Tells a member who was drawn. */
    @Transactional
    public void tellDrawn(TalkId id, String step) {
        Talk talk = rows.find(id).orElseThrow();
        outreach.touch(rows.communityOf(id), talk.member(), "kol-drawn", step, Map.of());
    }

    /** What came of the talk: HELD, NO_SHOW, KOL_ABSENT or EXITED. A slot that was not used goes to the next in line. */
    @Transactional
    public void close(TalkId id, String outcome, String why) {
        CommunityId community = rows.communityOf(id);
        Talk talk = rows.find(id).orElseThrow();
        if (!rows.close(id, outcome, why, news.now(community))) {
            throw new IllegalStateException(
                    "Talk " + id + " cannot be " + outcome + ". Current state: " + talk.state());
        }
        news.moved(community, session(community, talk), talk, outcome, why);
        if (outcome.equals("NO_SHOW") || outcome.equals("EXITED")) {
            slots.on(community, talk.session());
        }
    }

    /** The member says how it was, once, from 1 to 5. */
    @Transactional
    public Answer rate(CommunityId community, TalkId id, int rating, String comment) {
        Talk talk = rows.find(id)
                .filter(t -> rows.communityOf(id).equals(community))
                .orElseThrow();
        KolSession session = session(community, talk);
        if (rating < 1 || rating > BEST) {
            return news.refused(community, talk.member(), session.kolName(), Refusal.NO_RATING);
        }
        if (!rows.rate(community, id, rating, comment.strip())) {
            return news.refused(community, talk.member(), session.kolName(), Refusal.NOT_HELD);
        }
        news.rated(community, session, talk, rating);
        processes.correlate(RATED, id.toString(), Map.of());
        return new Answer.Done(talk.session());
    }

    private KolSession session(CommunityId community, Talk talk) {
        return sessions.find(community, talk.session()).orElseThrow();
    }
}
