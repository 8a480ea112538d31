package org.qunflow.reward.prize;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.member.Member;
import org.qunflow.member.MemberExited;
import org.qunflow.shared.CommunityId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The way of a redemption: begun, told of the receipt, and withdrawn where the member leaves or where it took so long that
 * the points went back.
 */
@Component
class RedemptionProcess implements Round {
    private static final String PROCESS = "prize-fulfilment";
    private static final String RECEIVED = "reward.prizeReceived";
    private static final String WITHDRAWN = "reward.prizeWithdrawn";

    private final RedemptionRows rows;
    private final Subjects subjects;
    private final Processes processes;

    RedemptionProcess(RedemptionRows rows, Subjects subjects, Processes processes) {
        this.rows = rows;
        this.subjects = subjects;
        this.processes = processes;
    }

    void begin(RedemptionRows.Wish wish, Member member) {
        String about = member.displayName() + " · " + wish.prize().name();
        subjects.name(wish.community(), wish.id(), new Subject(about, about, null, wish.member()));
        processes.start(PROCESS, wish.community(), wish.id().toString(), Map.of());
    }

    /** False if it is not on its way. */
    boolean received(RedemptionId id) {
        return processes.correlate(RECEIVED, id.toString(), Map.of());
    }

    /** Whoever leaves asks for nothing any more; what is on its way arrives. */
    @EventListener
    void on(MemberExited exit) {
        rows.open(exit.member()).forEach(id -> processes.correlate(WITHDRAWN, id.toString(), Map.of()));
    }

    /** After points that nobody came for went back. */
    @Override
    public int order() {
        return 610;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        List<Processes.Item> lapsed =
                rows.lapsed(community).stream().map(Processes.Item::of).toList();
        return lapsed.isEmpty()
                ? 0
                : processes.correlateAll(WITHDRAWN, community, lapsed).done();
    }
}
