package org.qunflow.engagement.offline;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Tells the journal what happens to offline events and to pledges, and what is refused. */
@Component
class OfflineNews {
    private final News news;

    OfflineNews(News news) {
        this.news = news;
    }

    Instant now(CommunityId community) {
        return news.now(community);
    }

    void moved(Offline event, OfflineState to, String why) {
        news.tell(
                event.community(),
                at -> new OfflineMoved(
                        event.community(),
                        at,
                        event.plan().group(),
                        event.id(),
                        event.plan().title(),
                        to,
                        why));
    }

    void pledge(Offline event, MemberId member, PledgeState to) {
        news.tell(
                event.community(),
                at -> new PledgeMoved(
                        event.community(),
                        at,
                        member,
                        event.id(),
                        event.plan().title(),
                        to,
                        event.plan().pledge()));
    }

    Answer refused(CommunityId community, String title, OfflineRefusal why) {
        news.tell(community, at -> new OfflineRefused(community, at, title, why));
        return new Answer.Refused(why);
    }

    Answer refused(Offline event, MemberId member, OfflineRefusal why) {
        news.tell(
                event.community(),
                at -> new PledgeRefused(
                        event.community(), at, member, event.id(), event.plan().title(), why));
        return new Answer.Refused(why);
    }
}
