package org.qunflow.engagement.offline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** The days of offline events: groups that closed, deadlines that near or are over, events whose time has come. */
@Component
class OfflineRound implements Round, Alongside {
    private static final String REMINDED = "engagement.offlineDeadlineNears";
    private static final String TIME_CAME = "engagement.offlineTimeCame";
    private static final String CLOSED_GROUP = """
            o.state in ('PROPOSED', 'OPEN', 'FUNDED', 'CONFIRMED') and exists (
              select 1 from group_v_venue v where v.group_id = o.group_id and v.closed_at <= :moment)""";
    private static final String DONE = "o.state = 'OPEN' and (o.deadline <= :moment or o.taken >= o.lowest)";
    private static final String NEAR = "o.state = 'OPEN' and o.reminded_at is null and o.deadline <= :moment";
    private static final String NOW = "o.state = 'CONFIRMED' and not o.told and o.starts_at <= :moment";

    private final OfflineRows rows;
    private final OfflineSteps steps;
    private final Processes processes;
    private final Programmes programmes;
    private final OfflineSettings settings;

    OfflineRound(
            OfflineRows rows,
            OfflineSteps steps,
            Processes processes,
            Programmes programmes,
            OfflineSettings settings) {
        this.rows = rows;
        this.steps = steps;
        this.processes = processes;
        this.programmes = programmes;
        this.settings = settings;
    }

    @Override
    public int order() {
        return 455;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, OfflineConfiguration.PROGRAMME)) {
            return 0;
        }
        Instant soon = to.atZone(ZoneOffset.UTC).plus(settings.remindBefore()).toInstant();
        return tell(Offlines.CALLED_OFF, community, CLOSED_GROUP, to)
                + tell(Pledges.CLOSED, community, DONE, to)
                + tell(REMINDED, community, NEAR, soon)
                + tell(TIME_CAME, community, NOW, to);
    }

    private int tell(String message, CommunityId community, String condition, Instant moment) {
        List<Processes.Item> items = rows.ids(community, condition, moment).stream()
                .map(Processes.Item::of)
                .toList();
        return items.isEmpty()
                ? 0
                : processes.correlateAll(message, community, items).done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(TIME_CAME);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> told) {
        steps.told(told.stream().map(Processes.Item::businessKey).toList());
    }
}
