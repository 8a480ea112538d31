package org.qunflow.acquisition.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to plans of referral: locked until what is there was imported, one open at a time (002-11, 004-08). */
@Service
public class Plans {
    private final PlanRows rows;
    private final PlanRules rules;
    private final Communities communities;
    private final CurrentOperator operator;
    private final News news;

    Plans(PlanRows rows, PlanRules rules, Communities communities, CurrentOperator operator, News news) {
        this.rows = rows;
        this.rules = rules;
        this.communities = communities;
        this.operator = operator;
        this.news = news;
    }

    public boolean enabled(CommunityId community) {
        return rows.enabled(community);
    }

    /** A lead says that the import is over and referral may begin. */
    @Transactional
    public ReferralAnswer enable(CommunityId community) {
        if (!rows.enable(community, operator.name(), news.now(community))) {
            return refused(community, "", ReferralRefusal.ENABLED_ALREADY);
        }
        String by = operator.name();
        news.tell(community, at -> new ReferralEnabled(community, at, by));
        return new ReferralAnswer.Done();
    }

    @Transactional
    public ReferralAnswer open(CommunityId community, NewPlan plan) {
        Optional<ReferralRefusal> wrong = enabled(community) ? rules.wrong(plan) : Optional.of(ReferralRefusal.LOCKED);
        if (wrong.isEmpty() && !rows.insert(community, plan, operator.name(), news.now(community))) {
            wrong = Optional.of(ReferralRefusal.ONE_RUNS);
        }
        if (wrong.isPresent()) {
            return refused(community, shown(plan.name()), wrong.get());
        }
        told(community, plan, true);
        return new ReferralAnswer.Done();
    }

    /** No more referrals under it; those there are go on to their end. */
    @Transactional
    public ReferralAnswer close(CommunityId community, UUID id) {
        Optional<Plan> open = rows.open(community).filter(p -> p.id().equals(id));
        if (open.isEmpty() || !rows.close(community, id, news.now(community))) {
            return refused(community, "", ReferralRefusal.NONE_RUNS);
        }
        told(community, open.get().is(), false);
        return new ReferralAnswer.Done();
    }

    private void told(CommunityId community, NewPlan plan, boolean open) {
        news.tell(
                community,
                at -> new PlanOpened(
                        community,
                        at,
                        plan.name(),
                        plan.tactic(),
                        plan.reward(),
                        plan.amount().stripTrailingZeros(),
                        open));
    }

    /** The plan under which members are referred today. */
    public Optional<Plan> running(CommunityId community) {
        return rows.open(community).filter(plan -> plan.runsOn(today(community)));
    }

    public List<Plan> newest(CommunityId community, int most) {
        return rows.newest(community, most);
    }

    Plan find(CommunityId community, UUID id) {
        return rows.find(community, id);
    }

    public LocalDate today(CommunityId community) {
        return news.now(community).atZone(communities.get(community).zone()).toLocalDate();
    }

    private ReferralAnswer refused(CommunityId community, String about, ReferralRefusal why) {
        news.tell(community, at -> new ReferralRefused(community, at, "community", community.toString(), about, why));
        return new ReferralAnswer.Refused(why);
    }

    private static String shown(String name) {
        return name == null ? "" : name.substring(0, Math.min(60, name.length()));
    }
}
