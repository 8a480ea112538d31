package org.qunflow.layering.vip;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskClosed;
import org.qunflow.group.GroupType;
import org.qunflow.group.Groups;
import org.qunflow.member.Exit;
import org.qunflow.member.MemberExited;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to VIP: offered by a lead, paid for, for a term, in a VIP group (000-23, 000-24). */
@Service
public class Vips {
    static final String SETTLED = "layering.vipSettled";
    static final String LEFT = "layering.vipLeft";

    private final VipRows rows;
    private final VipPaymentRows payments;
    private final GroupPolicies policies;
    private final Groups groups;
    private final Communities communities;
    private final Processes processes;
    private final CurrentOperator operator;
    private final News news;

    Vips(
            VipRows rows,
            VipPaymentRows payments,
            GroupPolicies policies,
            Groups groups,
            Communities communities,
            Processes processes,
            CurrentOperator operator,
            News news) {
        this.rows = rows;
        this.payments = payments;
        this.policies = policies;
        this.groups = groups;
        this.communities = communities;
        this.processes = processes;
        this.operator = operator;
        this.news = news;
    }

    /** The lead approved: from now on the fee may be paid. */
    @Transactional
    public void offer(CommunityId community, MemberId member) {
        rows.offer(community, member, news.now(community));
        BigDecimal fee = policy().fee();
        news.tell(community, at -> new VipOffered(community, at, member, fee));
    }

    /** Records a payment; the term begins, or is renewed. */
    @Transactional
    public VipAnswer pay(CommunityId community, VipPayment payment) {
        Optional<UUID> vip = rows.payable(community, payment.member());
        Optional<VipRefusal> wrong = wrong(payment, vip);
        if (wrong.isPresent()) {
            return refused(community, payment, wrong.get());
        }
        if (!payments.insert(community, vip.orElseThrow(), payment, operator.name(), news.now(community))) {
            return refused(community, payment, VipRefusal.PROOF_USED);
        }
        news.tell(
                community,
                at -> new VipPaid(
                        community, at, payment.member(), payment.amount(), payment.reference(), payment.source()));
        if (!processes.correlate(SETTLED, payment.member().toString(), Map.of("paid", true))) {
            throw new IllegalStateException("Nobody waits for the payment of member " + payment.member());
        }
        return new VipAnswer.Recorded();
    }

    private Optional<VipRefusal> wrong(VipPayment payment, Optional<UUID> vip) {
        if (payment.amount() == null || payment.amount().signum() <= 0) {
            return Optional.of(VipRefusal.NO_AMOUNT);
        }
        if (!payment.isProven()) {
            return Optional.of(VipRefusal.NO_PROOF);
        }
        if (vip.isEmpty()) {
            return Optional.of(VipRefusal.NO_OPEN_OFFER);
        }
        return payment.amount().compareTo(policy().fee()) < 0 ? Optional.of(VipRefusal.TOO_LITTLE) : Optional.empty();
    }

    private VipAnswer refused(CommunityId community, VipPayment payment, VipRefusal why) {
        news.tell(
                community,
                at -> new VipPaymentRefused(
                        community, at, payment.member(), payment.amount(), payment.reference(), why));
        return new VipAnswer.Refused(why);
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

    /** Notes who decided; the step that follows from the decision runs in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (task.elementId().equals("userTask_approveVip") && !task.cancelled()) {
            rows.decided(task.community(), MemberId.of(task.businessKey()), task.by());
        }
    }

    /** Who is out is no VIP any more; who only falls asleep has paid and stays one. */
    @EventListener
    void on(MemberExited exited) {
        if (!exited.exit().equals(Exit.DORMANT.name())
                && rows.open(exited.community(), exited.member()).isPresent()) {
            processes.correlate(LEFT, exited.member().toString(), Map.of());
        }
    }
}
