package org.qunflow.reward.prize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.member.Member;
import org.qunflow.member.MemberExited;
import org.qunflow.member.Members;
import org.qunflow.reward.Answer;
import org.qunflow.reward.Reserve;
import org.qunflow.reward.Rewards;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to redemptions: points are put aside and a piece is kept, or neither; then the process takes its way. */
@Service
public class Redemptions {
    static final String PROCESS = "prize-fulfilment";
    private static final String RECEIVED = "reward.prizeReceived";
    private static final String WITHDRAWN = "reward.prizeWithdrawn";

    private final RedemptionRows rows;
    private final PrizeRows prizes;
    private final PrizeSettings settings;
    private final Rewards rewards;
    private final Members members;
    private final Subjects subjects;
    private final Processes processes;
    private final CurrentOperator operator;
    private final News news;

    Redemptions(
            RedemptionRows rows,
            PrizeRows prizes,
            PrizeSettings settings,
            Rewards rewards,
            Members members,
            Subjects subjects,
            Processes processes,
            CurrentOperator operator,
            News news) {
        this.rows = rows;
        this.prizes = prizes;
        this.settings = settings;
        this.rewards = rewards;
        this.members = members;
        this.subjects = subjects;
        this.processes = processes;
        this.operator = operator;
        this.news = news;
    }

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
        Optional<Prize> wanted = prizes.find(community, prize);
        if (wanted.isEmpty()) {
            return refuse(community, member, "", PrizeRefusal.UNKNOWN_PRIZE);
        }
        return members.find(community, member)
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
        if (!prizes.take(prize.id())) {
            return refuse(wish, PrizeRefusal.OUT_OF_STOCK);
        }
        Reserve points =
                new Reserve(wish.member(), prize.points(), "prize/" + wish.id(), prize.name(), settings.heldFor());
        if (rewards.reserve(wish.community(), points) instanceof Answer.Booked hold) {
            begin(wish, member, hold.transfer());
            return new PrizeAnswer.Asked(wish.id(), false);
        }
        prizes.giveBack(prize.id());
        return refuse(wish, PrizeRefusal.NOT_ENOUGH_POINTS);
    }

    private void begin(RedemptionRows.Wish wish, Member member, long hold) {
        CommunityId community = wish.community();
        rows.insert(wish, hold, operator.name(), news.now(community));
        news.tell(
                community,
                at -> new RedemptionAsked(
                        community,
                        at,
                        wish.member(),
                        wish.id(),
                        wish.prize().name(),
                        wish.prize().points().plain()));
        String about = member.displayName() + " · " + wish.prize().name();
        subjects.name(community, wish.id(), new Subject(about, about, null, wish.member()));
        processes.start(PROCESS, community, wish.id().toString(), Map.of());
    }

    /** The parcel has arrived. */
    @Transactional
    public PrizeAnswer received(CommunityId community, RedemptionId id) {
        Redemption redemption = get(community, id);
        return processes.correlate(RECEIVED, id.toString(), Map.of())
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

    /** Whoever leaves asks for nothing any more; what is on its way arrives. */
    @EventListener
    void on(MemberExited exit) {
        rows.open(exit.member()).forEach(id -> processes.correlate(WITHDRAWN, id.toString(), Map.of()));
    }

    private PrizeAnswer refuse(RedemptionRows.Wish wish, PrizeRefusal why) {
        return refuse(wish.community(), wish.member(), wish.prize().name(), why);
    }

    private PrizeAnswer refuse(CommunityId community, MemberId member, String prize, PrizeRefusal why) {
        news.tell(community, at -> new RedemptionRefused(community, at, member, prize, why));
        return new PrizeAnswer.Refused(why);
    }
}
