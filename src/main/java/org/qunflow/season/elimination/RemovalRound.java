package org.qunflow.season.elimination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Tells the ways out what the channel said of their removals; those that it did not do in time are left to people. */
@Component
class RemovalRound implements Alongside {
    private static final String SETTLED = "season.removalSettled";

    private final EliminationRows rows;
    private final Removals removals;
    private final Processes processes;

    RemovalRound(EliminationRows rows, Removals removals, Processes processes) {
        this.rows = rows;
        this.removals = removals;
        this.processes = processes;
    }

    int go(CommunityId community, Instant to) {
        List<Processes.Item> answered = new ArrayList<>();
        for (EliminationRows.Asked asked : rows.asked(community)) {
            Removals.Answer answer = removals.answer(community, asked, to);
            if (answer != Removals.Answer.OPEN) {
                answered.add(new Processes.Item(
                        asked.member().toString(), Map.of("removed", answer == Removals.Answer.DONE)));
            }
        }
        return processes.correlateAll(SETTLED, community, answered).done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(SETTLED);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> told) {
        told.stream()
                .filter(i -> Boolean.FALSE.equals(i.answers().get("removed")))
                .forEach(i -> removals.leftToPeople(community, MemberId.of(i.businessKey()), "NOT_CONFIRMED"));
    }
}
