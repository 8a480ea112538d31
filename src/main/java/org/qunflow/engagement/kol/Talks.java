package org.qunflow.engagement.kol;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.outreach.Outreach;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to talks: those who were drawn are told, talk or do not come, and say how it was. */
@Service
public class Talks {
    private static final String RATED = "engagement.sessionRated";
    private static final int BEST = 5;

    private final TalkRows rows;
    private final SessionRows sessions;
    private final SlotDraw draw;
    private final Eligibility eligibility;
    private final Kols kols;
    private final Processes processes;
    private final Outreach outreach;
    private final KolSettings settings;
    private final News news;

    Talks(
            TalkRows rows,
            SessionRows sessions,
            SlotDraw draw,
            Eligibility eligibility,
            Kols kols,
            Processes processes,
            Outreach outreach,
            KolSettings settings,
            News news) {
        this.rows = rows;
        this.sessions = sessions;
        this.draw = draw;
        this.eligibility = eligibility;
        this.kols = kols;
        this.processes = processes;
        this.outreach = outreach;
        this.settings = settings;
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
        draw.tell(
                community,
                session(community, talk),
                talk,
                outcome,
                Optional.ofNullable(why).orElse(""));
        if (outcome.equals("NO_SHOW") || outcome.equals("EXITED")) {
            passOn(community, talk.session());
        }
    }

    private void passOn(CommunityId community, SessionId id) {
        KolSession session = sessions.locked(community, id).orElseThrow();
        Instant now = news.now(community);
        Instant heldAfter =
                now.atZone(ZoneOffset.UTC).minus(settings.passOnFor()).toInstant();
        if (!sessions.free(id, heldAfter)) {
            return;
        }
        Optional<Talk> next = rows.nextInLine(id);
        while (next.isPresent() && !calledUp(community, session, next.get(), now)) {
            next = rows.nextInLine(id);
        }
    }

    private boolean calledUp(CommunityId community, KolSession session, Talk talk, Instant now) {
        Eligibility.Verdict verdict = eligibility.of(community, talk.member(), now);
        boolean takes = verdict.isEligible() && sessions.take(session.id());
        String state = takes ? SlotDraw.DRAWN : "REFUSED";
        rows.callUp(talk.id(), state, verdict.reason());
        draw.tell(
                community,
                session,
                talk,
                state,
                Optional.ofNullable(verdict.reason()).orElse(""));
        return takes;
    }

    /** The member says how it was, once, from 1 to 5. */
    @Transactional
    public Answer rate(CommunityId community, TalkId id, int rating, String comment) {
        Talk talk = rows.find(id)
                .filter(t -> rows.communityOf(id).equals(community))
                .orElseThrow();
        String name = session(community, talk).kolName();
        if (rating < 1 || rating > BEST) {
            return kols.refused(community, talk.member(), name, Refusal.NO_RATING);
        }
        if (!rows.rate(community, id, rating, comment.strip())) {
            return kols.refused(community, talk.member(), name, Refusal.NOT_HELD);
        }
        news.tell(community, at -> new TalkRated(community, at, talk.member(), id, name, rating));
        processes.correlate(RATED, id.toString(), Map.of());
        return new Answer.Done(talk.session());
    }

    private KolSession session(CommunityId community, Talk talk) {
        return sessions.find(community, talk.session()).orElseThrow();
    }
}
