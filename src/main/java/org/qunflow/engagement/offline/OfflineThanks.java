package org.qunflow.engagement.offline;

import org.qunflow.reward.Answer.Booked;
import org.qunflow.reward.Award;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;
import org.qunflow.reward.Rewards;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reward of a core fan who organised an event (002-14); where the budget is used up, the journal says so. */
@Service
public class OfflineThanks {
    private final OfflineRows rows;
    private final OfflineSteps steps;
    private final Rewards rewards;
    private final OfflineSettings settings;

    OfflineThanks(OfflineRows rows, OfflineSteps steps, Rewards rewards, OfflineSettings settings) {
        this.rows = rows;
        this.steps = steps;
        this.rewards = rewards;
        this.settings = settings;
    }

    /** Nothing if the house organised it, or if its organiser is gone. */
    @Transactional
    public void reward(OfflineId id) {
        Offline event = rows.get(id);
        CommunityId community = event.community();
        if (event.organiser() == null
                || settings.organiserPoints() == 0
                || !rows.isHere(community, event.organiser())) {
            return;
        }
        Award award = new Award(
                event.organiser(),
                Points.of(settings.organiserPoints()),
                Purpose.EVENT,
                "offline/" + id,
                event.plan().title());
        if (rewards.award(community, award) instanceof Booked) {
            steps.rewarded(id);
        }
    }
}
