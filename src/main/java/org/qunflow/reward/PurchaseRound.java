package org.qunflow.reward;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.community.Round;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Points for what members paid, day by day once the day is over, if the community gives any. */
@Component
class PurchaseRound implements Round {
    private final JdbcClient jdbc;
    private final Rewards rewards;
    private final Communities communities;
    private final RewardSettings settings;
    private final TransactionTemplate transaction;

    PurchaseRound(
            JdbcClient jdbc,
            Rewards rewards,
            Communities communities,
            RewardSettings settings,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.rewards = rewards;
        this.communities = communities;
        this.settings = settings;
        this.transaction = transaction;
    }

    private record Paid(UUID memberId, LocalDate day, BigDecimal paid) {}

    /** After the facts are counted. */
    @Override
    public int order() {
        return 50;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (settings.perCurrencyUnit().signum() == 0) {
            return 0;
        }
        ZoneId zone = communities.get(community).zone();
        List<Paid> days =
                days(community, from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate());
        for (int i = 0; i < days.size(); i += settings.chunk()) {
            List<Paid> chunk = days.subList(i, Math.min(days.size(), i + settings.chunk()));
            transaction.executeWithoutResult(tx -> chunk.forEach(paid -> award(community, paid)));
        }
        return days.size();
    }

    private List<Paid> days(CommunityId community, LocalDate from, LocalDate to) {
        return jdbc.sql("select member_id, day, paid from " + MemberViews.DAY
                        + " where community_id = ? and day >= ? and day < ? and paid > 0 order by day, member_id")
                .params(community.value(), Date.valueOf(from), Date.valueOf(to))
                .query(Paid.class)
                .list();
    }

    private void award(CommunityId community, Paid paid) {
        Points points =
                new Points(paid.paid().multiply(settings.perCurrencyUnit()).setScale(0, RoundingMode.DOWN));
        if (points.isPositive()) {
            String key = "paid/" + paid.memberId() + "/" + paid.day();
            rewards.award(
                    community, new Award(new MemberId(paid.memberId()), points, Purpose.PURCHASE, key, "PURCHASE"));
        }
    }
}
