package org.qunflow.reward.prize;

import java.util.Map;
import java.util.Set;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of a redemption's way do to it: at its end the points are spent, or they and the piece go back. */
@Service
public class Fulfilment {
    private static final int MOST = 100;

    private final RedemptionRows rows;
    private final AddressRows addresses;
    private final Pledges pledges;
    private final News news;

    Fulfilment(RedemptionRows rows, AddressRows addresses, Pledges pledges, News news) {
        this.rows = rows;
        this.addresses = addresses;
        this.pledges = pledges;
        this.news = news;
    }

    public CommunityId communityOf(RedemptionId id) {
        return get(id).community();
    }

    private Redemption get(RedemptionId id) {
        return rows.find(id).orElseThrow(() -> new IllegalStateException("There is no redemption " + id));
    }

    /** What the table prize-approval is asked. */
    @Transactional(readOnly = true)
    public Map<String, Object> inputs(RedemptionId id) {
        Redemption r = get(id);
        return Map.of(
                "points",
                r.points().amount().intValue(),
                "kind",
                r.kind().name(),
                "noShows",
                Math.min(MOST, rows.noShows(r.member())));
    }

    /** It may be fulfilled; true if by a parcel. */
    @Transactional
    public boolean confirm(RedemptionId id) {
        return move(id, Set.of(RedemptionState.ASKED), RedemptionState.CONFIRMED)
                        .kind()
                == PrizeKind.PHYSICAL;
    }

    /** True if there is an address, and the parcel may be packed. */
    @Transactional
    public boolean addressed(RedemptionId id) {
        if (addresses.of(id).isEmpty()) {
            return false;
        }
        move(id, Set.of(RedemptionState.CONFIRMED), RedemptionState.ADDRESSED);
        return true;
    }

    /** It is on its way: the points wait until it has arrived, however long it took to get here. */
    @Transactional
    public void shipped(RedemptionId id, String carrier, String tracking) {
        rows.sentBy(id, carrier, tracking);
        pledges.prolong(move(id, Set.of(RedemptionState.ADDRESSED), RedemptionState.SHIPPED));
    }

    /** The member has it: the points are spent. */
    @Transactional
    public void received(RedemptionId id) {
        pledges.redeem(move(id, Set.of(RedemptionState.CONFIRMED, RedemptionState.SHIPPED), RedemptionState.RECEIVED));
    }

    @Transactional
    public void refused(RedemptionId id) {
        pledges.giveBack(move(id, Set.of(RedemptionState.ASKED), RedemptionState.REFUSED));
    }

    /** Nobody came for it, or it came back. */
    @Transactional
    public void noShow(RedemptionId id) {
        pledges.giveBack(move(id, RedemptionState.OPEN, RedemptionState.NO_SHOW));
    }

    /** The member is gone: what is on its way is spent, everything else goes back. */
    @Transactional
    public void withdraw(RedemptionId id) {
        if (get(id).state() == RedemptionState.SHIPPED) {
            received(id);
        } else {
            pledges.giveBack(move(id, RedemptionState.OPEN, RedemptionState.WITHDRAWN));
        }
    }

    private Redemption move(RedemptionId id, Set<RedemptionState> from, RedemptionState to) {
        Redemption was = get(id);
        if (!rows.move(id, from, to, news.now(was.community()))) {
            throw new IllegalStateException(
                    "Redemption " + id + " cannot become " + to + ". Current state: " + was.state());
        }
        news.tell(
                was.community(), at -> new RedemptionMoved(was.community(), at, was.member(), id, was.prizeName(), to));
        return was;
    }
}
