package org.qunflow.partner;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Tells the house what happened to partners, refusals too. */
@Component
class PartnerNews {
    private final News news;
    private final Communities communities;

    PartnerNews(News news, Communities communities) {
        this.news = news;
        this.communities = communities;
    }

    Instant now(CommunityId community) {
        return news.now(community);
    }

    LocalDate today(CommunityId community) {
        return LocalDate.ofInstant(now(community), communities.get(community).zone());
    }

    void moved(CommunityId community, Partner partner, String note) {
        news.tell(
                community, at -> new PartnerMoved(community, at, partner.id(), partner.name(), partner.state(), note));
    }

    PartnerAnswer refused(CommunityId community, String name, PartnerRefusal why) {
        String shown = name.substring(0, Math.min(name.length(), 60));
        news.tell(community, at -> new PartnerRefused(community, at, "community", community.toString(), shown, why));
        return new PartnerAnswer.Refused(why);
    }

    PartnerAnswer refused(CommunityId community, Partner partner, PartnerRefusal why) {
        news.tell(
                community,
                at -> new PartnerRefused(community, at, "partner", partner.id().toString(), partner.name(), why));
        return new PartnerAnswer.Refused(why);
    }
}
