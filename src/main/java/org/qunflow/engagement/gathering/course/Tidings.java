package org.qunflow.engagement.gathering.course;

import java.time.Instant;
import java.util.List;
import org.qunflow.engagement.gathering.GatheringSettings;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Tells the processes of gatherings what the calendar knows; whoever does not wait for it is told again. */
@Component
class Tidings {
    static final String TIME_CAME = "gathering.timeCame";

    private static final String UNDER_WAY = "g.state in ('PREPARING', 'ANNOUNCED') and ";
    private static final String CLOSED =
            "exists (select 1 from group_v_venue v where v.group_id = g.group_id and v.closed_at <= :moment)";

    private final GatheringRows rows;
    private final Processes processes;
    private final GatheringSettings settings;

    Tidings(GatheringRows rows, Processes processes, GatheringSettings settings) {
        this.rows = rows;
        this.processes = processes;
        this.settings = settings;
    }

    /** Groups were closed, or nobody held what should be over. */
    int ends(CommunityId community, Instant to) {
        return tell("gathering.withdrawn", community, UNDER_WAY + CLOSED, to)
                + tell(
                        "gathering.lapsed",
                        community,
                        UNDER_WAY + "g.starts_at <= :moment",
                        to.minus(settings.missedAfter()));
    }

    /** The time of what was announced has come. */
    int begins(CommunityId community, Instant to) {
        return tell(TIME_CAME, community, "g.state = 'ANNOUNCED' and not g.told and g.starts_at <= :moment", to);
    }

    /** Guests are thanked, or told that they are not needed. */
    int guests(CommunityId community, Instant to) {
        return tell("gathering.guestSlotHeld", community, "g.guest_open and g.state in ('HELD', 'REVIEWED')", to)
                + tell("gathering.guestSlotLost", community, "g.guest_open and g.state in ('MISSED', 'CANCELLED')", to);
    }

    private int tell(String message, CommunityId community, String condition, Instant moment) {
        List<Processes.Item> items = rows.ids(community, condition, moment).stream()
                .map(Processes.Item::of)
                .toList();
        return processes.correlateAll(message, community, items).done();
    }
}
