package org.qunflow.conversion.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** The days of live rooms: groups hear of them some days before, and on the day. */
@Component
class LiveRound implements Round {
    private static final String PRE_HEAT = "conversion.livePreHeatDue";
    private static final String DAY_CAME = "conversion.liveDayCame";

    private final LiveRoomRows rows;
    private final Processes processes;
    private final Programmes programmes;
    private final LiveSettings settings;

    LiveRound(LiveRoomRows rows, Processes processes, Programmes programmes, LiveSettings settings) {
        this.rows = rows;
        this.processes = processes;
        this.programmes = programmes;
        this.settings = settings;
    }

    @Override
    public int order() {
        return 456;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, LiveConfiguration.PROGRAMME)) {
            return 0;
        }
        Instant soon = to.atZone(ZoneOffset.UTC).plus(settings.preHeat()).toInstant();
        return tell(PRE_HEAT, community, LiveState.PLANNED, soon)
                + tell(DAY_CAME, community, LiveState.WARMED, to.plus(settings.remind()));
    }

    private int tell(String message, CommunityId community, LiveState state, Instant until) {
        List<Processes.Item> items = rows.due(community, state, until).stream()
                .map(Processes.Item::of)
                .toList();
        return items.isEmpty()
                ? 0
                : processes.correlateAll(message, community, items).done();
    }
}
