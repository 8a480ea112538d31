package org.qunflow.layering;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunflow.community.Communities;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.member.Lifecycle;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps scorecards up to date, starts the layering run when it is due, and tells the journeys whose tier changed. */
@Component
class LayeringRound implements Round {
    private final JdbcTemplate jdbc;
    private final Scorecards scorecards;
    private final AssignmentRows assignments;
    private final Processes processes;
    private final Lifecycle lifecycle;
    private final LayeringSettings settings;
    private final Communities communities;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    LayeringRound(
            JdbcTemplate jdbc,
            Scorecards scorecards,
            AssignmentRows assignments,
            Processes processes,
            Lifecycle lifecycle,
            LayeringSettings settings,
            Communities communities,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.scorecards = scorecards;
        this.assignments = assignments;
        this.processes = processes;
        this.lifecycle = lifecycle;
        this.settings = settings;
        this.communities = communities;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        scorecards.foldTo(community, to);
        if (due(community, to)) {
            transaction.executeWithoutResult(
                    t -> processes.start("layering-run", community, community.toString(), Map.of()));
        }
        return move(community);
    }

    private boolean due(CommunityId community, Instant to) {
        Timestamp last = jdbc.queryForObject(
                "select max(at) from layering_run where community_id = ?", Timestamp.class, community.value());
        return last == null
                || !last.toInstant()
                        .atZone(communities.get(community).zone())
                        .plus(settings.every())
                        .toInstant()
                        .isAfter(to);
    }

    private int move(CommunityId community) {
        List<AssignmentRows.Open> open = assignments.open(community);
        if (open.isEmpty()) {
            return 0;
        }
        Map<String, AssignmentRows.Open> byMember =
                open.stream().collect(Collectors.toMap(o -> o.member().toString(), o -> o));
        int moved = processes
                .correlateAll(
                        "layering.tierChanged",
                        community,
                        open.stream().map(AssignmentRows.Open::item).toList(),
                        told -> {
                            told.forEach(key -> take(community, byMember.get(key)));
                            assignments.moved(community, told, clock.instant());
                        })
                .done();
        assignments.drop(community);
        return moved;
    }

    private void take(CommunityId community, AssignmentRows.Open o) {
        lifecycle.layer(community, o.member(), o.to(), o.quadrant());
        events.publishEvent(new TierChanged(
                community, clock.instant(), o.member(), o.from(), o.to(), o.quadrant(), o.activeDays(), o.paid()));
    }
}
