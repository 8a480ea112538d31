package org.qunflow.layering.vip;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.group.GroupType;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Opens the task of the weekly share for each VIP group; one that still waits is not opened twice. */
@Component
class VipShareRound implements Round, Alongside {
    private static final String SHARE = "vip-share";

    private final VipShares shares;
    private final GroupPolicies policies;
    private final Subjects subjects;
    private final Processes processes;
    private final Programmes programmes;
    private final News news;

    VipShareRound(
            VipShares shares,
            GroupPolicies policies,
            Subjects subjects,
            Processes processes,
            Programmes programmes,
            News news) {
        this.shares = shares;
        this.policies = policies;
        this.subjects = subjects;
        this.processes = processes;
        this.programmes = programmes;
        this.news = news;
    }

    @Override
    public int order() {
        return 335;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        int days = policies.of(GroupType.VIP).shareDays();
        if (days == 0 || !programmes.runs(community, VipRound.VIP)) {
            return 0;
        }
        List<VipShares.Owed> owed = shares.owed(community, to, days);
        owed.forEach(g -> subjects.name(community, g.group(), new Subject(g.zh(), g.en(), g.group(), null)));
        List<Processes.Item> items =
                owed.stream().map(g -> Processes.Item.of(g.group())).toList();
        return processes.startAll(SHARE, community, items).done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(SHARE);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> items) {
        List<GroupId> groups =
                items.stream().map(i -> GroupId.of(i.businessKey())).toList();
        shares.asked(community, groups, news.now(community));
    }
}
