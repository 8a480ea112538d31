package org.qunflow.layering.vip;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.group.GroupType;
import org.qunflow.group.Groups;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to VIP: offered by a lead, for a term, in a VIP group (000-23, 000-24). */
@Service
public class Vips {
    private final VipRows rows;
    private final GroupPolicies policies;
    private final Groups groups;
    private final Communities communities;
    private final News news;

    Vips(VipRows rows, GroupPolicies policies, Groups groups, Communities communities, News news) {
        this.rows = rows;
        this.policies = policies;
        this.groups = groups;
        this.communities = communities;
        this.news = news;
    }

    /** The lead approved: from now on the fee may be paid. */
    @Transactional
    public void offer(CommunityId community, MemberId member) {
        rows.offer(community, member, news.now(community));
        BigDecimal fee = policy().fee();
        news.tell(community, at -> new VipOffered(community, at, member, fee));
    }

    /** A term begins with today, or where the one before ends; the first one brings a seat in a VIP group. */
    @Transactional
    public void begin(CommunityId community, MemberId member) {
        Vip vip = rows.open(community, member)
                .orElseThrow(() -> new IllegalStateException("Member " + member + " was never offered VIP"));
        boolean first = vip.since() == null;
        Instant since = first ? news.now(community) : vip.until();
        Instant until = since.atZone(communities.get(community).zone())
                .plusMonths(policy().termMonths())
                .toInstant();
        rows.begin(vip, since, until);
        if (first) {
            groups.join(community, member, GroupType.VIP);
        }
        int renewals = first ? 0 : vip.renewals() + 1;
        news.tell(community, at -> new VipTermBegan(community, at, member, until, renewals));
    }

    /** It ends in one of the outcomes; a seat in a VIP group is given back. */
    @Transactional
    public void close(CommunityId community, MemberId member, String outcome) {
        if (rows.close(community, member, outcome, news.now(community))) {
            groups.leave(community, member, GroupType.VIP, outcome);
            news.tell(community, at -> new VipEnded(community, at, member, outcome));
        }
    }

    /** Newest first, below that id; null: from the newest on. */
    public List<Vip> page(CommunityId community, UUID before, int limit) {
        return rows.page(community, before, limit);
    }

    public GroupPolicy policy() {
        return policies.of(GroupType.VIP);
    }
}
