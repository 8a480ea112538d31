package org.qunflow.partner.commission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunflow.partner.Partner;
import org.qunflow.partner.PartnerId;
import org.qunflow.partner.PartnerState;
import org.qunflow.partner.Partners;
import org.qunflow.reward.money.MoneyAnswer;
import org.qunflow.reward.money.MoneyBook;
import org.qunflow.reward.money.MoneyMove;
import org.qunflow.reward.money.Movement;
import org.qunflow.reward.money.Owner;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to commissions: earned by an order, free after a while, taken back when the order is refunded (000-11). */
@Service
public class Commissions {
    private final CommissionRows rows;
    private final Partners partners;
    private final CommissionSettings settings;
    private final MoneyBook money;
    private final News news;

    Commissions(CommissionRows rows, Partners partners, CommissionSettings settings, MoneyBook money, News news) {
        this.rows = rows;
        this.partners = partners;
        this.settings = settings;
        this.money = money;
        this.news = news;
    }

    /** Counts the orders of members who came by a partner's code, up to the moment; an order counts once. */
    @Transactional
    public int earn(CommunityId community, Instant to) {
        return book(community, rows.noteByCode(community, to, settings.holdDays()), MoneyMove.ACCRUE);
    }

    /** What waited long enough is free. */
    @Transactional
    public int ripen(CommunityId community, Instant to) {
        return book(community, rows.ripen(community, to), MoneyMove.RIPEN);
    }

    private int book(CommunityId community, List<CommissionRows.Due> due, MoneyMove move) {
        due.forEach(d -> book(community, move, d, d.order()));
        return due.size();
    }

    private void book(CommunityId community, MoneyMove move, CommissionRows.Due due, String reason) {
        Owner owner = Owner.partner(due.partner().value());
        MoneyAnswer answer =
                money.book(community, new Movement(move, owner, due.amount(), reason, "commission/" + due.id()));
        if (answer instanceof MoneyAnswer.Refused refused) {
            throw new IllegalStateException("Commission " + due.id() + " cannot " + move + ": " + refused.why());
        }
    }

    /** A customer named the partner: the order with this number earns although the code was not used. */
    @Transactional
    public CommissionAnswer claim(CommunityId community, PartnerId id, String order) {
        Partner partner = partners.find(community, id).orElseThrow();
        Optional<CommissionRefusal> wrong = partner.state() == PartnerState.ACTIVE
                ? wrong(community, partner, order)
                : Optional.of(CommissionRefusal.NOT_ACTIVE);
        if (wrong.isPresent()) {
            return refused(community, id, order, wrong.get());
        }
        List<CommissionRows.Due> noted = rows.note(community, id, order, news.now(community), settings.holdDays());
        return book(community, noted, MoneyMove.ACCRUE) == 0
                ? refused(community, id, order, CommissionRefusal.COUNTED_ALREADY)
                : new CommissionAnswer.Done();
    }

    private Optional<CommissionRefusal> wrong(CommunityId community, Partner partner, String number) {
        Optional<CommissionRows.Order> order = rows.order(community, number);
        if (order.isEmpty()) {
            return Optional.of(CommissionRefusal.ORDER_WITHOUT_MEMBER);
        }
        return order.get().at().isAfter(partner.activeAt())
                ? Optional.empty()
                : Optional.of(CommissionRefusal.BEFORE_THE_PARTNER);
    }

    /** The order was refunded: what it earned is taken back, for a reason. */
    @Transactional
    public CommissionAnswer takeBack(CommunityId community, PartnerId partner, long id, String reason) {
        partners.find(community, partner).orElseThrow();
        rows.lock(partner);
        Commission it = rows.find(partner, id).orElseThrow();
        Optional<CommissionRefusal> wrong = wrong(partner, it, reason);
        if (wrong.isPresent()) {
            return refused(community, partner, it.order(), wrong.get());
        }
        boolean waited = it.state() == CommissionState.PENDING;
        if (!rows.takeBack(
                id, it.state(), waited ? CommissionState.CANCELLED : CommissionState.TAKEN_BACK, reason.strip())) {
            return refused(community, partner, it.order(), CommissionRefusal.TAKEN_BACK_ALREADY);
        }
        CommissionRows.Due due = new CommissionRows.Due(id, partner, it.amount(), it.order());
        book(community, waited ? MoneyMove.CANCEL : MoneyMove.CLAW_BACK, due, reason.strip());
        return new CommissionAnswer.Done();
    }

    private Optional<CommissionRefusal> wrong(PartnerId partner, Commission it, String reason) {
        if (!it.state().stands()) {
            return Optional.of(CommissionRefusal.TAKEN_BACK_ALREADY);
        }
        if (reason.isBlank() || reason.length() > 200) {
            return Optional.of(CommissionRefusal.NO_REASON);
        }
        return it.state() == CommissionState.RIPE && rows.onOpenStatement(partner)
                ? Optional.of(CommissionRefusal.STATEMENT_IS_OPEN)
                : Optional.empty();
    }

    private CommissionAnswer refused(CommunityId community, PartnerId partner, String order, CommissionRefusal why) {
        String shown = order.substring(0, Math.min(order.length(), 80));
        news.tell(community, at -> new CommissionRefused(community, at, partner, shown, why));
        return new CommissionAnswer.Refused(why);
    }

    public Optional<Commission> find(PartnerId partner, long id) {
        return rows.find(partner, id);
    }

    /** Newest first, with numbers below the given one. */
    public List<Commission> newest(PartnerId partner, long below, int most) {
        return rows.newest(partner, below, most);
    }

    /** Days after an order until its commission is free. */
    public int holdDays() {
        return settings.holdDays();
    }
}
