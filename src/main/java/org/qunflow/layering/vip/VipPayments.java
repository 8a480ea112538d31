package org.qunflow.layering.vip;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.Processes;
import org.qunflow.group.GroupType;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to payments of the fee: recorded once, with a proof, while one is asked for (000-23). */
@Service
public class VipPayments {
    static final String SETTLED = "layering.vipSettled";

    private final VipRows rows;
    private final VipPaymentRows payments;
    private final GroupPolicies policies;
    private final Processes processes;
    private final News news;

    VipPayments(VipRows rows, VipPaymentRows payments, GroupPolicies policies, Processes processes, News news) {
        this.rows = rows;
        this.payments = payments;
        this.policies = policies;
        this.processes = processes;
        this.news = news;
    }

    /** Orders of the VIP product that are not recorded yet and cover the fee. */
    List<VipPayment> orders(CommunityId community) {
        return payments.orders(community, fee());
    }

    private BigDecimal fee() {
        return policies.of(GroupType.VIP).fee();
    }

    /** Records a payment; the term begins, or is renewed. */
    @Transactional
    public VipAnswer pay(CommunityId community, VipPayment payment) {
        Optional<UUID> vip = rows.payable(community, payment.member());
        Optional<VipRefusal> wrong = wrong(payment, vip);
        if (wrong.isPresent()) {
            return refused(community, payment, wrong.get());
        }
        if (!payments.insert(community, vip.orElseThrow(), payment, news.now(community))) {
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
        return payment.amount().compareTo(fee()) < 0 ? Optional.of(VipRefusal.TOO_LITTLE) : Optional.empty();
    }

    private VipAnswer refused(CommunityId community, VipPayment payment, VipRefusal why) {
        news.tell(
                community,
                at -> new VipPaymentRefused(
                        community, at, payment.member(), payment.amount(), payment.reference(), why));
        return new VipAnswer.Refused(why);
    }
}
