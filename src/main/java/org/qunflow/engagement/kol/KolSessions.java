package org.qunflow.engagement.kol;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to sessions: slots are opened, members apply, the slots are drawn (003-17, 翻牌). */
@Service
public class KolSessions {
    private final Kols kols;
    private final SessionRows sessions;
    private final SessionRules rules;
    private final Applications applications;
    private final SlotDraw draw;
    private final KolNews news;

    KolSessions(
            Kols kols,
            SessionRows sessions,
            SessionRules rules,
            Applications applications,
            SlotDraw draw,
            KolNews news) {
        this.kols = kols;
        this.sessions = sessions;
        this.rules = rules;
        this.applications = applications;
        this.draw = draw;
        this.news = news;
    }

    /** Opens slots of a KOL whose credentials hold on the day, within what the KOL gives in a week. */
    @Transactional
    public Answer open(CommunityId community, NewSession session) {
        Kol kol = kols.find(community, session.kol()).orElseThrow();
        Optional<Refusal> wrong = rules.wrong(community, kol, session);
        if (wrong.isPresent()) {
            return news.refused(community, kol.member(), kol.name(), wrong.get());
        }
        SessionId id = SessionId.next();
        sessions.insert(community, id, session, news.by(), news.now(community));
        news.opened(community, id, kol.name(), session.slots());
        return new Answer.Done(id);
    }

    /** A member wishes to talk; refused at once if the table says no. */
    @Transactional
    public Answer apply(CommunityId community, SessionId id, MemberId member) {
        return applications.take(community, id, member);
    }

    /** Draws the slots; the application ends with it. As long as members may apply there has to be somebody to draw. */
    @Transactional
    public Answer draw(CommunityId community, SessionId id) {
        KolSession session = sessions.locked(community, id).orElseThrow();
        if (!session.open()) {
            return news.refused(community, null, session.kolName(), Refusal.CLOSED);
        }
        if (session.applicants() == 0 && !session.applyUntil().isBefore(news.now(community))) {
            return news.refused(community, null, session.kolName(), Refusal.NO_APPLICANTS);
        }
        draw.go(community, session);
        return new Answer.Done(id);
    }

    /** Sessions whose time to apply is over and that nobody has drawn. */
    List<SessionId> due(CommunityId community) {
        return sessions.due(community, news.now(community));
    }

    public Optional<KolSession> find(CommunityId community, SessionId id) {
        return sessions.find(community, id);
    }

    /** Sessions, newest first. before null: from the newest on. */
    public List<KolSession> page(CommunityId community, UUID before, int limit) {
        return sessions.page(community, before, limit);
    }

    /** Who applied, in the order of the draw. */
    public List<Talk> talks(CommunityId community, SessionId id) {
        return find(community, id).map(s -> applications.of(s.id())).orElse(List.of());
    }
}
