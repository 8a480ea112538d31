package org.qunflow.acquisition.campaign;

import java.time.Instant;
import java.util.List;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Ends campaigns whose last day is over, and wakes the lead where the budget is nearly used up (003-06). */
@Component
class CampaignRound implements Round {
    private final CampaignRows rows;
    private final BriefRules rules;
    private final CampaignSettings settings;
    private final Processes processes;

    CampaignRound(CampaignRows rows, BriefRules rules, CampaignSettings settings, Processes processes) {
        this.rows = rows;
        this.rules = rules;
        this.settings = settings;
        this.processes = processes;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return tell(Campaigns.ENDED, community, rows.over(community, rules.today(community)))
                + tell(Campaigns.BUDGET, community, rows.nearlySpent(community, settings.alarmPercent()));
    }

    private int tell(String message, CommunityId community, List<CampaignId> campaigns) {
        List<Processes.Item> items = campaigns.stream()
                .map(CampaignId::toString)
                .map(Processes.Item::of)
                .toList();
        return processes.correlateAll(message, community, items).done();
    }
}
