package org.qunflow.reward.prize;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to addresses: given for a redemption, seen by name, and deleted some days after its end. */
@Service
public class Addresses implements Round {
    private final AddressRows rows;
    private final Redemptions redemptions;
    private final PrizeSettings settings;
    private final CurrentOperator operator;
    private final News news;

    Addresses(AddressRows rows, Redemptions redemptions, PrizeSettings settings, CurrentOperator operator, News news) {
        this.rows = rows;
        this.redemptions = redemptions;
        this.settings = settings;
        this.operator = operator;
        this.news = news;
    }

    /** Keeps the address of a redemption that waits for one, in place of an earlier one. */
    @Transactional
    public PrizeAnswer keep(CommunityId community, RedemptionId id, Address address) {
        Redemption redemption = get(community, id);
        boolean wanted = redemption.kind() == PrizeKind.PHYSICAL
                && (redemption.state() == RedemptionState.CONFIRMED || redemption.state() == RedemptionState.ADDRESSED);
        if (!wanted || !address.isComplete()) {
            PrizeRefusal why = wanted ? PrizeRefusal.ADDRESS_INCOMPLETE : PrizeRefusal.NOT_ASKED_FOR;
            news.tell(
                    community,
                    at -> new RedemptionRefused(community, at, redemption.member(), redemption.prizeName(), why));
            return new PrizeAnswer.Refused(why);
        }
        rows.keep(community, id, address, operator.name(), news.now(community));
        news.tell(community, at -> new AddressKept(community, at, redemption.member(), id, operator.name()));
        return new PrizeAnswer.Done();
    }

    /** The address so far hidden that only its owner would know it. */
    public Optional<Address> masked(RedemptionId id) {
        return rows.of(id).map(Address::masked);
    }

    /** The whole address; who looks stands in the journal. */
    @Transactional
    public Optional<Address> see(CommunityId community, RedemptionId id) {
        Redemption redemption = get(community, id);
        Optional<Address> address = rows.of(id);
        address.ifPresent(seen ->
                news.tell(community, at -> new AddressSeen(community, at, redemption.member(), id, operator.name())));
        return address;
    }

    private Redemption get(CommunityId community, RedemptionId id) {
        return redemptions
                .find(community, id)
                .orElseThrow(() -> new IllegalArgumentException("There is no redemption " + id));
    }

    @Override
    public int order() {
        return 620;
    }

    @Override
    @Transactional
    public int go(CommunityId community, Instant from, Instant to) {
        int deleted = rows.deleteEndedBefore(community, to.minus(settings.addressKeptDays(), ChronoUnit.DAYS));
        if (deleted > 0) {
            news.tell(community, at -> new AddressesDeleted(community, at, deleted));
        }
        return 0;
    }
}
