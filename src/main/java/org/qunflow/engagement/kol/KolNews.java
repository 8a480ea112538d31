package org.qunflow.engagement.kol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** What the journal is told about KOLs, sessions and talks: who did what when, and what was refused. */
@Component
class KolNews {
    private final CurrentOperator operator;
    private final News news;

    KolNews(CurrentOperator operator, News news) {
        this.operator = operator;
        this.news = news;
    }

    String by() {
        return operator.name();
    }

    Instant now(CommunityId community) {
        return news.now(community);
    }

    void entered(CommunityId community, KolId id, String name, LocalDate until) {
        news.tell(community, at -> new KolEntered(community, at, id, name, until));
    }

    void expired(CommunityId community, Kol kol) {
        news.tell(community, at -> new CredentialsExpired(community, at, kol.id(), kol.name(), kol.validUntil()));
    }

    void opened(CommunityId community, SessionId id, String kol, int slots) {
        news.tell(community, at -> new SlotsOpened(community, at, id, kol, slots));
    }

    void drawn(CommunityId community, KolSession session, long seed, int tickets, int drawn) {
        news.tell(
                community, at -> new SlotsDrawn(community, at, session.id(), session.kolName(), seed, tickets, drawn));
    }

    void moved(CommunityId community, KolSession session, Talk talk, String state, String why) {
        moved(community, session, talk.member(), talk.id(), state, why);
    }

    void moved(CommunityId community, KolSession session, MemberId member, TalkId talk, String state, String why) {
        String reason = Optional.ofNullable(why).orElse("");
        news.tell(community, at -> new TalkMoved(community, at, member, talk, session.kolName(), state, reason));
    }

    void rated(CommunityId community, KolSession session, Talk talk, int rating) {
        news.tell(community, at -> new TalkRated(community, at, talk.member(), talk.id(), session.kolName(), rating));
    }

    /** Nothing is done, and the journal says why; member is null where none is concerned. */
    Answer refused(CommunityId community, MemberId member, String kol, Refusal why) {
        news.tell(community, at -> new KolRefused(community, at, member, kol.strip(), why));
        return new Answer.Refused(why);
    }
}
