package org.qunflow.reward.packet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.member.Members;
import org.springframework.stereotype.Component;

/** What speaks against a red packet, but for the budget of its day: amount, occasion, who gets it and how often. */
@Component
class PacketRules {
    private static final int LONGEST = 60;

    private final PacketRows rows;
    private final PacketGroups groups;
    private final Members members;
    private final Communities communities;
    private final PacketSettings settings;

    PacketRules(
            PacketRows rows, PacketGroups groups, Members members, Communities communities, PacketSettings settings) {
        this.rows = rows;
        this.groups = groups;
        this.members = members;
        this.communities = communities;
        this.settings = settings;
    }

    Optional<PacketRefusal> against(PacketRows.Wish wish, Instant now) {
        return amount(wish).or(() -> occasion(wish)).or(() -> recipient(wish)).or(() -> often(wish, now));
    }

    private Optional<PacketRefusal> amount(PacketRows.Wish wish) {
        if (wish.amount().signum() <= 0) {
            return Optional.of(PacketRefusal.NOT_POSITIVE);
        }
        BigDecimal most = wish.to().toGroup() ? settings.mostToGroup() : settings.mostAtOnce();
        if (wish.amount().compareTo(most) > 0) {
            return Optional.of(PacketRefusal.TOO_MUCH_AT_ONCE);
        }
        int decimals = communities.get(wish.community()).currency().getDefaultFractionDigits();
        return wish.amount().stripTrailingZeros().scale() > decimals
                ? Optional.of(PacketRefusal.NOT_PAYABLE)
                : share(wish, BigDecimal.ONE.movePointLeft(decimals));
    }

    /** Everybody who shares gets at least the smallest coin. */
    private static Optional<PacketRefusal> share(PacketRows.Wish wish, BigDecimal coin) {
        BigDecimal least =
                coin.multiply(BigDecimal.valueOf(Math.max(1, wish.to().pieces())));
        return wish.amount().compareTo(least) < 0 ? Optional.of(PacketRefusal.PIECES) : Optional.empty();
    }

    private static Optional<PacketRefusal> occasion(PacketRows.Wish wish) {
        return wish.occasion().isEmpty() || wish.occasion().length() > LONGEST
                ? Optional.of(PacketRefusal.NO_OCCASION)
                : Optional.empty();
    }

    private Optional<PacketRefusal> recipient(PacketRows.Wish wish) {
        if (wish.to().toGroup()) {
            return group(wish);
        }
        return members.find(wish.community(), wish.to().member())
                        .filter(m -> m.exitedAt() == null)
                        .isEmpty()
                ? Optional.of(PacketRefusal.NOT_HERE)
                : Optional.empty();
    }

    private Optional<PacketRefusal> group(PacketRows.Wish wish) {
        List<PacketGroup> open = groups.of(wish.community(), List.of(wish.to().group())).stream()
                .filter(PacketGroup::open)
                .toList();
        if (open.isEmpty()) {
            return Optional.of(PacketRefusal.NO_GROUP);
        }
        int most = Math.min(settings.mostPieces(), open.get(0).size());
        return wish.to().pieces() < 1 || wish.to().pieces() > most
                ? Optional.of(PacketRefusal.PIECES)
                : Optional.empty();
    }

    private Optional<PacketRefusal> often(PacketRows.Wish wish, Instant now) {
        int lately = rows.since(wish.to(), now.minus(settings.withinDays(), ChronoUnit.DAYS));
        int most = wish.to().toGroup() ? settings.perGroup() : settings.perMember();
        return lately >= most ? Optional.of(PacketRefusal.TOO_OFTEN) : Optional.empty();
    }
}
