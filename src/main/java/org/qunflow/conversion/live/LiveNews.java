package org.qunflow.conversion.live;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Tells the journal what happens to live rooms, and what is refused. */
@Component
class LiveNews {
    private final News news;

    LiveNews(News news) {
        this.news = news;
    }

    Instant now(CommunityId community) {
        return news.now(community);
    }

    void moved(LiveRoom room, LiveState to, String why) {
        news.tell(
                room.community(),
                at -> new LiveMoved(
                        room.community(),
                        at,
                        room.plan().title(),
                        to,
                        room.plan().jumps(),
                        why));
    }

    LiveAnswer refused(CommunityId community, String title, LiveRefusal why) {
        news.tell(community, at -> new LiveRefused(community, at, title, why));
        return new LiveAnswer.Refused(why);
    }
}
