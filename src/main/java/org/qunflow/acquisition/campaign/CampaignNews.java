package org.qunflow.acquisition.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Tells the house what happened to campaigns, refusals too. */
@Component
class CampaignNews {
    private final News news;

    CampaignNews(News news) {
        this.news = news;
    }

    Instant now(CommunityId community) {
        return news.now(community);
    }

    void opened(CommunityId community, CampaignId id, Brief brief) {
        news.tell(
                community,
                at -> new CampaignOpened(
                        community,
                        at,
                        id,
                        brief.name(),
                        brief.channel(),
                        brief.firstDay(),
                        brief.lastDay(),
                        brief.budget()));
    }

    void moved(CommunityId community, CampaignId id, CampaignState state) {
        news.tell(community, at -> new CampaignMoved(community, at, id, state));
    }

    void spent(CommunityId community, CampaignId id, Cost cost) {
        news.tell(community, at -> new CostBooked(community, at, id, cost.amount(), cost.note()));
    }

    void budget(CommunityId community, CampaignId id, BigDecimal budget) {
        news.tell(community, at -> new BudgetChanged(community, at, id, budget));
    }

    CampaignAnswer refused(CommunityId community, String name, CampaignRefusal why) {
        news.tell(
                community,
                at -> new CampaignRefused(community, at, "community", community.toString(), shown(name), why));
        return new CampaignAnswer.Refused(why);
    }

    CampaignAnswer refused(CommunityId community, CampaignId id, CampaignRefusal why) {
        news.tell(community, at -> new CampaignRefused(community, at, "campaign", id.toString(), "", why));
        return new CampaignAnswer.Refused(why);
    }

    private static String shown(String name) {
        return name == null ? "" : name.substring(0, Math.min(name.length(), 60));
    }
}
