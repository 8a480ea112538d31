package org.qunflow.layering.vip;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Finds the payments of VIPs among the orders, asks for renewals in time and lets terms lapse. */
@Component
class VipTermRound implements Round, Alongside {
    private static final String ENDING = "layering.vipTermEnding";

    private final VipRows rows;
    private final VipPayments payments;
    private final VipSettings settings;
    private final Processes processes;
    private final Programmes programmes;

    VipTermRound(VipRows rows, VipPayments payments, VipSettings settings, Processes processes, Programmes programmes) {
        this.rows = rows;
        this.payments = payments;
        this.settings = settings;
        this.processes = processes;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 325;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, VipRound.VIP)) {
            return 0;
        }
        payments.orders(community).forEach(p -> payments.pay(community, p));
        return remind(community, to) + lapse(community, to);
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
                .correlateAll(VipPayments.SETTLED, community, items(over, Map.of("paid", false)))
                .done();
    }

    private static List<Processes.Item> items(List<MemberId> members, Map<String, Object> answers) {
        return members.stream()
                .map(m -> new Processes.Item(m.toString(), answers))
                .toList();
    }

    @Override
    public Set<String> commands() {
        return Set.of(ENDING);
    }

    /** Whose term is ending is asked to renew. */
    @Override
    public void write(CommunityId community, List<Processes.Item> items) {
        rows.renewing(community, items.stream().map(Processes.Item::businessKey).toList());
    }
}
