package org.qunflow.reward.prize;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to redemptions: points are put aside and a piece is kept, or neither; then the process takes its way. */
@Service
public class Redemptions {
    private final RedemptionRows rows;
    private final Counter counter;
    private final Pledges pledges;
    private final RedemptionProcess process;
    private final News news;

    Redemptions(RedemptionRows rows, Counter counter, Pledges pledges, RedemptionProcess process, News news) {
        this.rows = rows;
        this.counter = counter;
        this.pledges = pledges;
        this.process = process;
        this.news = news;
    }

    /** What there is to be had, for whom, and who asks for them. */
    @Component
    record Counter(PrizeRows prizes, Members members, CurrentOperator operator) {}

    /**
     * A member asks for a prize.
     *
     * @param key what makes a repetition harmless
     */
    @Transactional
    public PrizeAnswer ask(CommunityId community, MemberId member, PrizeId prize, String key) {
        rows.lock(prize, member);
        Optional<Redemption> again = rows.under(community, key);
        if (again.isPresent()) {
            return new PrizeAnswer.Asked(again.get().id(), true);
        }
        Optional<Prize> wanted = counter.prizes().find(community, prize);
        if (wanted.isEmpty()) {
            return refuse(community, member, "", PrizeRefusal.UNKNOWN_PRIZE);
        }
        return counter.members()
                .find(community, member)
                .filter(m -> m.exitedAt() == null)
                .map(m -> ask(new RedemptionRows.Wish(RedemptionId.next(), community, wanted.get(), member, key), m))
                .orElseGet(() -> refuse(community, member, wanted.get().name(), PrizeRefusal.NOT_HERE));
    }

    private PrizeAnswer ask(RedemptionRows.Wish wish, Member member) {
        Prize prize = wish.prize();
        if (!prize.offered()) {
            return refuse(wish, PrizeRefusal.NOT_OFFERED);
        }
        if (rows.isOpen(prize.id(), wish.member())) {
            return refuse(wish, PrizeRefusal.ASKED_ALREADY);
        }
        if (!pledges.piece(prize)) {
            return refuse(wish, PrizeRefusal.OUT_OF_STOCK);
        }
        OptionalLong hold = pledges.points(wish);
        if (hold.isEmpty()) {
            return refuse(wish, PrizeRefusal.NOT_ENOUGH_POINTS);
        }
        begin(wish, member, hold.getAsLong());
        return new PrizeAnswer.Asked(wish.id(), false);
    }

    private void begin(RedemptionRows.Wish wish, Member member, long hold) {
        CommunityId community = wish.community();
        rows.insert(wish, hold, counter.operator().name(), news.now(community));
        news.tell(
                community,
                at -> new RedemptionAsked(
                        community,
                        at,
                        wish.member(),
                        wish.id(),
                        wish.prize().name(),
                        wish.prize().points().plain()));
        process.begin(wish, member);
    }

    /** The parcel has arrived. */
    @Transactional
    public PrizeAnswer received(CommunityId community, RedemptionId id) {
        Redemption redemption = get(community, id);
        return process.received(id)
                ? new PrizeAnswer.Done()
                : refuse(community, redemption.member(), redemption.prizeName(), PrizeRefusal.NOT_SHIPPED);
    }

    private Redemption get(CommunityId community, RedemptionId id) {
        return find(community, id).orElseThrow(() -> new IllegalArgumentException("There is no redemption " + id));
    }

    public Optional<Redemption> find(CommunityId community, RedemptionId id) {
        return rows.find(id).filter(r -> r.community().equals(community));
    }

    /** Redemptions of a community, newest first, before the given one. */
    public List<Redemption> newest(CommunityId community, RedemptionId before, int limit) {
        return rows.newest(community, before, limit);
    }

    private PrizeAnswer refuse(RedemptionRows.Wish wish, PrizeRefusal why) {
        return refuse(wish.community(), wish.member(), wish.prize().name(), why);
    }

    private PrizeAnswer refuse(CommunityId community, MemberId member, String prize, PrizeRefusal why) {
        news.tell(community, at -> new RedemptionRefused(community, at, member, prize, why));
        return new PrizeAnswer.Refused(why);
    }
}
