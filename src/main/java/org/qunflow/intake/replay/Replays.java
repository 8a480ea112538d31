package org.qunflow.intake.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TimeTravel;
import org.qunflow.intake.file.Sentence;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.LongWork;
import org.springframework.stereotype.Service;

/**
 * The door to replays: business time goes through the recorded days of a community in order, journeys go with it, and
 * at the end the community stands frozen as of the last day, or was moved to end yesterday and goes live. An interrupted
 * replay goes on with the day it stood at.
 */
@Service
public class Replays {
    private final ReplayRows rows;
    private final ReplayDay day;
    private final ReplayEnds ends;
    private final Communities communities;
    private final TimeTravel timeTravel;
    private final Processes processes;
    private final CurrentOperator operator;

    Replays(
            ReplayRows rows,
            ReplayDay day,
            ReplayEnds ends,
            Communities communities,
            TimeTravel timeTravel,
            Processes processes,
            CurrentOperator operator) {
        this.rows = rows;
        this.day = day;
        this.ends = ends;
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
     * @param shift true: the recorded past is moved by whole days so that it ends yesterday, and then it goes live
     */
    public record Wish(long seed, String operator, LocalDate until, boolean shift) {

        public Wish {
            if (shift && until != null) {
                throw new IllegalArgumentException("A replay that is shifted ends with the last day of the data");
            }
        }

        public Wish(long seed, String operator, LocalDate until) {
            this(seed, operator, until, false);
        }
    }

    /** Why a community cannot be replayed like this, or empty if it can. */
    public Optional<Sentence> refusal(CommunityId community, Wish wish) {
        return ends.refusal(communities.get(community), wish);
    }

    /**
     * Replays a community, or goes on where an interrupted replay stood.
     *
     * @param progress told after every day
     * @throws AnotherReplayRuns if another replay holds the lease
     * @throws ReplayRefused if this one cannot be done
     * @throws TimeTravel.NodeStops if this node shuts down meanwhile; the next run goes on
     */
    public Replay run(CommunityId community, Wish wish, Consumer<Replay> progress) {
        return LongWork.get(() -> replayed(community, wish, progress));
    }

    private Replay replayed(CommunityId community, Wish wish, Consumer<Replay> progress) {
        try (TimeTravel.Journey journey = timeTravel.begin(community).orElseThrow(AnotherReplayRuns::new)) {
            Community home = communities.get(community);
            ends.refusal(home, wish).ifPresent(why -> {
                throw new ReplayRefused(why);
            });
            Replay replay = rows.unfinished(community).orElseGet(() -> ends.begin(home, wish));
            go(replay, journey, progress);
        }
        return rows.latest(community).orElseThrow();
    }

    private void go(Replay replay, TimeTravel.Journey journey, Consumer<Replay> progress) {
        try {
            operator.runAs("replay", () -> through(replay, journey, progress));
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

    private void through(Replay replay, TimeTravel.Journey journey, Consumer<Replay> progress) {
        Community home = communities.get(replay.community());
        ReplayPolicy policy = new ReplayPolicy(replay.seed());
        processes.goOn(replay.community());
        for (LocalDate d = replay.nextDay(); !d.isAfter(replay.lastDay()); d = d.plusDays(1)) {
            day.stops(home, d).forEach(moment -> {
                journey.moveTo(moment);
                day.pass(home);
            });
            journey.moveTo(ReplayDay.end(home, d));
            day.replay(home, d, policy, replay.operator());
            rows.advance(replay.id(), d.plusDays(1));
            progress.accept(rows.latest(replay.community()).orElseThrow());
        }
        ends.end(replay, home, journey);
    }
}
