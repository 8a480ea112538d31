package org.qunflow.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Tells partners' processes that the contract ends soon, or is over. */
@Component
class PartnerRound implements Round {
    private final PartnerRows rows;
    private final PartnerNews told;
    private final PartnerSettings settings;
    private final Processes processes;

    PartnerRound(PartnerRows rows, PartnerNews told, PartnerSettings settings, Processes processes) {
        this.rows = rows;
        this.told = told;
        this.settings = settings;
        this.processes = processes;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        LocalDate today = told.today(community);
        return tell(Partners.ENDING, community, rows.ending(community, today.plusDays(settings.noticeDays())))
                + tell(Partners.OVER, community, rows.over(community, today));
    }

    private int tell(String message, CommunityId community, List<PartnerId> partners) {
        List<Processes.Item> items = partners.stream()
                .map(PartnerId::toString)
                .map(Processes.Item::of)
                .toList();
        return processes.correlateAll(message, community, items).done();
    }
}
