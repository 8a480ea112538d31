package org.qunflow.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TimeTravel;
import org.qunflow.member.Facts;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.Ids;
import org.springframework.stereotype.Service;

/**
 * The door to replays: business time goes through the recorded days of a community in order, journeys go with it, and
 * at the end the community stands frozen as of the last day. An interrupted replay goes on with the day it stood at.
 */
@Service
public class Replays {
    private final ReplayRows rows;
    private final ReplayDay day;
    private final Facts facts;
    private final Communities communities;
    private final TimeTravel timeTravel;
    private final Processes processes;
    private final CurrentOperator operator;

    Replays(
            ReplayRows rows,
            ReplayDay day,
            Facts facts,
            Communities communities,
            TimeTravel timeTravel,
            Processes processes,
            CurrentOperator operator) {
        this.rows = rows;
        this.day = day;
        this.facts = facts;
        this.communities = communities;
        this.timeTravel = timeTravel;
        this.processes = processes;
        this.operator = operator;
    }

    /**
     * What is wanted.
     *
     * @param seed of the assumed answers
     * @param operator who answers human tasks; null: they are left to people
     * @param until last day; null: the last day of the data
     */
    public record Wish(long seed, String operator, LocalDate until) {}

    /**
     * Replays a community, or goes on where an interrupted replay stood.
     *
     * @param progress told after every day
     * @throws AnotherReplayRuns if another replay holds the lease
     * @throws TimeTravel.NodeStops if this node shuts down meanwhile; the next run goes on
     * @throws IllegalStateException if there is nothing to replay
     */
    public Replay run(CommunityId community, Wish wish, Consumer<Replay> progress) {
        try (TimeTravel.Journey journey = timeTravel.begin(community).orElseThrow(AnotherReplayRuns::new)) {
            Replay replay = rows.unfinished(community).orElseGet(() -> begin(community, wish));
            go(replay, journey, progress);
        }
        return rows.latest(community).orElseThrow();
    }

    private void go(Replay replay, TimeTravel.Journey journey, Consumer<Replay> progress) {
        try {
            operator.runAs("replay", () -> through(replay, journey, progress));
            rows.finish(replay.id(), Replay.State.DONE, null);
        } catch (TimeTravel.NodeStops e) {
            throw e;
        } catch (RuntimeException e) {
            rows.finish(replay.id(), Replay.State.FAILED, e.getMessage());
            throw e;
        }
    }

    /** Replays that were interrupted with their node, for somebody to go on with. */
    public List<Replay> abandoned() {
        return timeTravel.replaying().isPresent() ? List.of() : rows.running();
    }

    /** The latest replay of a community. */
    public Optional<Replay> latest(CommunityId community) {
        return rows.latest(community);
    }

    private Replay begin(CommunityId community, Wish wish) {
        foldAll(community);
        Community home = communities.get(community);
        LocalDate[] span = rows.span(community, home.zone().getId())
                .orElseThrow(() -> new IllegalStateException(
                        "There is nothing to replay: " + home.name() + " has no members yet"));
        LocalDate first = rows.latest(community)
                .map(before -> before.lastDay().plusDays(1))
                .orElse(span[0]);
        Replay replay = new Replay(
                Ids.next(),
                community,
                first,
                wish.until() == null ? span[1] : wish.until(),
                first,
                wish.seed(),
                wish.operator(),
                Replay.State.RUNNING,
                null,
                null);
        rows.insert(replay);
        return replay;
    }

    private void foldAll(CommunityId community) {
        boolean more = true;
        while (more) {
            more = facts.fold(community);
        }
    }

    private void through(Replay replay, TimeTravel.Journey journey, Consumer<Replay> progress) {
        Community home = communities.get(replay.community());
        ReplayPolicy policy = new ReplayPolicy(replay.seed());
        processes.goOn(replay.community());
        for (LocalDate d = replay.nextDay(); !d.isAfter(replay.lastDay()); d = d.plusDays(1)) {
            journey.moveTo(ReplayDay.end(home, d));
            day.replay(home, d, policy, replay.operator());
            rows.advance(replay.id(), d.plusDays(1));
            progress.accept(rows.latest(replay.community()).orElseThrow());
        }
        communities.freeze(replay.community(), ReplayDay.end(home, replay.lastDay()));
    }
}
