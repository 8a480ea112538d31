package org.qunflow.season.elimination;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunflow.community.Communities;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.season.Seasons;
import org.qunflow.season.cycle.SeasonProgramme;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/**
 * Starts the way out for those who are to leave, if the programme runs; what has begun comes to its end: grace, and what
 * became of removals.
 */
@Component
class EliminationRound implements Round, Alongside {
    private static final String PROCESS = "seat-elimination";
    private static final String GRACE_ENDED = "season.graceEnded";

    private final EliminationRows rows;
    private final GraceRows grace;
    private final RemovalRound removals;
    private final Processes processes;
    private final Where where;

    EliminationRound(EliminationRows rows, GraceRows grace, RemovalRound removals, Processes processes, Where where) {
        this.rows = rows;
        this.grace = grace;
        this.removals = removals;
        this.processes = processes;
        this.where = where;
    }

    /** The community, and what runs there. */
    @Component
    record Where(Communities communities, Programmes programmes, Seasons seasons) {}

    /** After the cycles, before the invitations that fill the seats. */
    @Override
    public int order() {
        return 312;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        int started = where.programmes().runs(community, SeasonProgramme.KEY) ? start(community) : 0;
        return started + endGrace(community, to) + removals.go(community, to);
    }

    private int start(CommunityId community) {
        return processes
                .startAll(PROCESS, community, items(rows.unstarted(community)))
                .done();
    }

    private static List<Processes.Item> items(List<?> keys) {
        return keys.stream().map(Processes.Item::of).toList();
    }

    private int endGrace(CommunityId community, Instant to) {
        List<Processes.Item> over = grace
                .over(
                        community,
                        where.communities().get(community).zone(),
                        to,
                        where.seasons().askedBefore(to))
                .stream()
                .map(EliminationRound::told)
                .toList();
        return processes.correlateAll(GRACE_ENDED, community, over).done();
    }

    private static Processes.Item told(GraceRows.Over over) {
        return new Processes.Item(
                over.member().toString(),
                Map.of("recovered", over.because() != null, "because", over.because() == null ? "" : over.because()));
    }

    @Override
    public Set<String> commands() {
        return Set.of(PROCESS, GRACE_ENDED);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> items) {
        List<String> keys = items.stream().map(Processes.Item::businessKey).toList();
        rows.started(community, keys);
        rows.confirming(
                community,
                items.stream()
                        .filter(i -> Boolean.FALSE.equals(i.answers().get("recovered")))
                        .map(Processes.Item::businessKey)
                        .toList());
    }
}
