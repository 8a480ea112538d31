package org.qunflow.engagement.gathering;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.qunflow.community.Communities;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The days of gatherings: fill the calendar, begin to prepare, tell that the time has come, find what nobody held. */
@Component
class GatheringRound implements Round {
    static final String TIME_CAME = "gathering.timeCame";
    private static final String UNDER_WAY = "g.state in ('PREPARING', 'ANNOUNCED') and ";
    private static final String CLOSED =
            "exists (select 1 from group_v_venue v where v.group_id = g.group_id and v.closed_at <= :moment)";

    private final EditorialCalendar calendar;
    private final Withdrawals withdrawals;
    private final GatheringRows rows;
    private final Preparations preparations;
    private final Processes processes;
    private final Programmes programmes;
    private final Communities communities;
    private final GatheringSettings settings;
    private final TransactionTemplate transaction;

    GatheringRound(
            EditorialCalendar calendar,
            Withdrawals withdrawals,
            GatheringRows rows,
            Preparations preparations,
            Processes processes,
            Programmes programmes,
            Communities communities,
            GatheringSettings settings,
            TransactionTemplate transaction) {
        this.calendar = calendar;
        this.withdrawals = withdrawals;
        this.rows = rows;
        this.preparations = preparations;
        this.processes = processes;
        this.programmes = programmes;
        this.communities = communities;
        this.settings = settings;
        this.transaction = transaction;
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
        int cancelled = transaction.execute(tx -> withdrawals.ofClosedGroups(community));
        return cancelled
                + calendar.fill(community, to)
                + tell("gathering.withdrawn", community, UNDER_WAY + CLOSED, to)
                + tell("gathering.lapsed", community, UNDER_WAY + "g.starts_at <= :moment", missed(to))
                + preparations.begin(community, ahead(community, to))
                + tell(TIME_CAME, community, "g.state = 'ANNOUNCED' and not g.told and g.starts_at <= :moment", to)
                + guests(community, to);
    }

    private int guests(CommunityId community, Instant to) {
        String open = "g.guest_open and g.state in ";
        return tell("gathering.guestSlotHeld", community, open + "('HELD', 'REVIEWED')", to)
                + tell("gathering.guestSlotLost", community, open + "('MISSED', 'CANCELLED')", to);
    }

    private int tell(String message, CommunityId community, String condition, Instant moment) {
        List<Processes.Item> items = rows.ids(community, condition, moment).stream()
                .map(Processes.Item::of)
                .toList();
        return processes.correlateAll(message, community, items).done();
    }

    private Instant missed(Instant to) {
        return to.minus(settings.missedAfter());
    }

    private Instant ahead(CommunityId community, Instant to) {
        ZoneId zone = communities.get(community).zone();
        return to.atZone(zone).plus(settings.prepareBefore()).toInstant();
    }
}
