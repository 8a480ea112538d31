package org.qunflow.layering.ordinary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.community.NewDay;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Begins a month of the light programme, once the month before has come to its end. */
@Component
class OrdinaryRound implements Round {
    static final String CARE = "ordinary-care";

    private final CareRows rows;
    private final Communities communities;
    private final Processes processes;
    private final Subjects subjects;
    private final Programmes programmes;
    private final TransactionOperations transaction;

    OrdinaryRound(
            CareRows rows,
            Communities communities,
            Processes processes,
            Subjects subjects,
            Programmes programmes,
            TransactionOperations transaction) {
        this.rows = rows;
        this.communities = communities;
        this.processes = processes;
        this.subjects = subjects;
        this.programmes = programmes;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 345;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!NewDay.begins(communities.get(community), from, to)
                || !programmes.runs(community, CARE)
                || rows.spread(community).ordinary() == 0) {
            return 0;
        }
        return transaction.execute(tx -> begin(community, to));
    }

    private int begin(CommunityId community, Instant to) {
        Community home = communities.get(community);
        LocalDate month = to.atZone(home.zone()).toLocalDate().withDayOfMonth(1);
        boolean running =
                !processes.running(CARE, List.of(community.toString())).isEmpty();
        if (running || !rows.begin(community, month, to)) {
            return 0;
        }
        subjects.name(community, community, new Subject(home.name(), home.name(), null, null));
        processes.start(CARE, community, community.toString(), Map.of());
        return 1;
    }
}
