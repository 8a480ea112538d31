package org.qunflow.engagement.gathering;

import java.time.Instant;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** The days of gatherings: fill the calendar, begin to prepare, tell that the time has come, find what nobody held. */
@Component
class GatheringRound implements Round {
    private final EditorialCalendar calendar;
    private final Withdrawals withdrawals;
    private final Preparations preparations;
    private final Tidings tidings;
    private final Programmes programmes;

    GatheringRound(
            EditorialCalendar calendar,
            Withdrawals withdrawals,
            Preparations preparations,
            Tidings tidings,
            Programmes programmes) {
        this.calendar = calendar;
        this.withdrawals = withdrawals;
        this.preparations = preparations;
        this.tidings = tidings;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 450;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, GatheringConfiguration.KEY)) {
            return 0;
        }
        return withdrawals.ofClosedGroups(community)
                + calendar.fill(community, to)
                + tidings.ends(community, to)
                + preparations.begin(community, to)
                + tidings.begins(community, to)
                + tidings.guests(community, to);
    }
}
