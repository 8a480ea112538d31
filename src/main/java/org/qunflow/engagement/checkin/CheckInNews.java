package org.qunflow.engagement.checkin;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** What the journal is told about check-ins: taken, one or many, and refused. */
@Component
class CheckInNews {
    private final News news;

    CheckInNews(News news) {
        this.news = news;
    }

    Instant now(CommunityId community) {
        return news.now(community);
    }

    void taken(CheckTask task, MemberId member, LocalDate day, boolean madeUp) {
        CommunityId community = task.community();
        news.tell(community, at -> new MemberCheckedIn(community, at, member, task.name(), day, madeUp, task.proof()));
    }

    void taken(CheckTask task, String source, CheckIns.Taken taken) {
        CommunityId community = task.community();
        news.tell(
                community,
                at -> new CheckInsTaken(community, at, task.name(), source, taken.counted(), taken.refused()));
    }

    /** Nothing changed, and the journal says why. */
    CheckInAnswer refused(CommunityId community, MemberId member, String task, LocalDate day, CheckInRefusal why) {
        news.tell(community, at -> new CheckInRefused(community, at, member, task, day, why));
        return new CheckInAnswer.Refused(why);
    }
}
