package org.qunflow.acquisition.campaign;

import java.time.LocalDate;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** What a brief must keep to. */
@Component
class BriefRules {
    private static final int NAME = 60;
    private static final int THEME = 200;

    private final Communities communities;
    private final CampaignSettings settings;
    private final News news;

    BriefRules(Communities communities, CampaignSettings settings, News news) {
        this.communities = communities;
        this.settings = settings;
        this.news = news;
    }

    Optional<CampaignRefusal> wrong(CommunityId community, Brief brief) {
        if (missing(brief.name(), NAME)) {
            return Optional.of(CampaignRefusal.NO_NAME);
        }
        if (missing(brief.tone(), THEME) || missing(brief.painPoint(), THEME)) {
            return Optional.of(CampaignRefusal.NO_THEME);
        }
        if (brief.budget() == null || brief.budget().signum() <= 0) {
            return Optional.of(CampaignRefusal.NO_BUDGET);
        }
        return wrongDays(community, brief);
    }

    private Optional<CampaignRefusal> wrongDays(CommunityId community, Brief brief) {
        if (brief.firstDay() == null
                || brief.lastDay() == null
                || brief.lastDay().isBefore(brief.firstDay())
                || brief.lastDay().isAfter(brief.firstDay().plusDays(settings.longestDays() - 1L))) {
            return Optional.of(CampaignRefusal.NO_DAYS);
        }
        return isOver(community, brief) ? Optional.of(CampaignRefusal.PAST_ITS_END) : Optional.empty();
    }

    boolean isOver(CommunityId community, Brief brief) {
        return brief.lastDay().isBefore(today(community));
    }

    LocalDate today(CommunityId community) {
        return news.now(community).atZone(communities.get(community).zone()).toLocalDate();
    }

    private static boolean missing(String text, int longest) {
        return text == null || text.isBlank() || text.strip().length() > longest;
    }
}
