package org.qunflow.engagement.gathering.plan;

import java.time.Instant;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engagement.gathering.GatheringConfiguration;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Keeps the calendar: what closed groups had planned is withdrawn, and the columns fill the weeks ahead. */
@Component
class CalendarRound implements Round {
    private final EditorialCalendar calendar;
    private final Withdrawals withdrawals;
    private final Programmes programmes;

    CalendarRound(EditorialCalendar calendar, Withdrawals withdrawals, Programmes programmes) {
        this.calendar = calendar;
        this.withdrawals = withdrawals;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 445;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return programmes.runs(community, GatheringConfiguration.KEY)
                ? withdrawals.ofClosedGroups(community) + calendar.fill(community, to)
                : 0;
    }
}
