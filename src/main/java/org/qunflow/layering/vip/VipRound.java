package org.qunflow.layering.vip;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunflow.community.Communities;
import org.qunflow.community.NewDay;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Proposes VIPs once a day, finds their payments, asks for renewals in time and lets terms lapse. */
@Component
class VipRound implements Round, Alongside {
    static final String VIP = "vip";
    private static final String TERM = "vip-term";
    private static final String ENDING = "layering.vipTermEnding";

    private final VipCandidates candidates;
    private final VipRows rows;
    private final VipPaymentRows payments;
    private final Vips vips;
    private final VipSettings settings;
    private final Processes processes;
    private final Programmes programmes;
    private final Communities communities;

    VipRound(
            VipCandidates candidates,
            VipRows rows,
            VipPaymentRows payments,
            Vips vips,
            VipSettings settings,
            Processes processes,
            Programmes programmes,
            Communities communities) {
        this.candidates = candidates;
        this.rows = rows;
        this.payments = payments;
        this.vips = vips;
        this.settings = settings;
        this.processes = processes;
        this.programmes = programmes;
        this.communities = communities;
    }

    @Override
    public int order() {
        return 330;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, VIP)) {
            return 0;
        }
        payments.orders(community, vips.policy().fee()).forEach(p -> vips.pay(community, p));
        int moved = remind(community, to) + lapse(community, to);
        if (NewDay.begins(communities.get(community), from, to)) {
            candidates.propose(community, to);
        }
        return moved
                + processes
                        .startAll(TERM, community, items(rows.unstarted(community), Map.of()))
                        .done();
    }

    private int remind(CommunityId community, Instant to) {
        Instant soon = to.atZone(ZoneOffset.UTC).plus(settings.remindBefore()).toInstant();
        List<MemberId> ending = rows.endingBy(community, "ACTIVE", soon);
        return processes
                .correlateAll(ENDING, community, items(ending, Map.of()))
                .done();
    }

    private int lapse(CommunityId community, Instant to) {
        List<MemberId> over = rows.endingBy(community, "RENEWING", to);
        return processes
                .correlateAll(Vips.SETTLED, community, items(over, Map.of("paid", false)))
                .done();
    }

    private static List<Processes.Item> items(List<MemberId> members, Map<String, Object> answers) {
        return members.stream()
                .map(m -> new Processes.Item(m.toString(), answers))
                .toList();
    }

    @Override
    public Set<String> commands() {
        return Set.of(TERM, ENDING);
    }

    /** Whose process begins is started; whose term is ending is asked to renew. */
    @Override
    public void write(CommunityId community, List<Processes.Item> items) {
        List<String> members = items.stream().map(Processes.Item::businessKey).toList();
        rows.started(community, members);
        rows.renewing(community, members);
    }
}
