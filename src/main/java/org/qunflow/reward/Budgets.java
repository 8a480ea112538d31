package org.qunflow.reward;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to budgets: what may be awarded for each purpose in a month of the community's zone. */
@Service
public class Budgets {
    private final BudgetRows rows;
    private final Communities communities;
    private final RewardSettings settings;
    private final CurrentOperator operator;
    private final News news;
    private final Map<CommunityId, ZoneId> zones = new ConcurrentHashMap<>();

    Budgets(BudgetRows rows, Communities communities, RewardSettings settings, CurrentOperator operator, News news) {
        this.rows = rows;
        this.communities = communities;
        this.settings = settings;
        this.operator = operator;
        this.news = news;
    }

    /** The budgets of this month, one per purpose; those that nothing was taken from are as they will begin. */
    @Transactional(readOnly = true)
    public List<Budget> thisMonth(CommunityId community) {
        LocalDate month = month(community);
        Map<Purpose, Budget> known =
                rows.of(community, month).stream().collect(Collectors.toMap(Budget::purpose, Function.identity()));
        return Stream.of(Purpose.values())
                .map(p -> known.containsKey(p) ? known.get(p) : rows.beginning(community, p, month))
                .toList();
    }

    /** Sets the budget of this month and of those that follow. */
    @Transactional
    public Answer set(CommunityId community, Purpose purpose, Points points) {
        LocalDate month = month(community);
        rows.lock(community, purpose, month);
        if (points.amount().signum() < 0) {
            return refused(community, purpose, points, Refusal.NOT_POSITIVE);
        }
        if (points.amount().compareTo(settings.mostPerMonth()) > 0) {
            return refused(community, purpose, points, Refusal.TOO_MANY);
        }
        if (!rows.set(community, purpose, month, points.amount(), operator.name())) {
            return refused(community, purpose, points, Refusal.BELOW_WHAT_IS_USED);
        }
        news.tell(community, at -> new BudgetSet(community, at, purpose, month, points.plain()));
        return new Answer.Planned();
    }

    private Answer refused(CommunityId community, Purpose purpose, Points points, Refusal why) {
        news.tell(community, at -> new BudgetRefused(community, at, purpose, points.plain(), why));
        return new Answer.Refused(why);
    }

    /** The first day of the month that it is in the community, whose zone never changes. */
    LocalDate month(CommunityId community) {
        ZoneId zone = zones.computeIfAbsent(community, id -> communities.get(id).zone());
        return news.now(community).atZone(zone).toLocalDate().withDayOfMonth(1);
    }

    void lock(CommunityId community, Purpose purpose, LocalDate month) {
        rows.lock(community, purpose, month);
    }

    BigDecimal left(CommunityId community, Purpose purpose, LocalDate month) {
        return rows.left(community, purpose, month);
    }

    boolean use(CommunityId community, Purpose purpose, LocalDate month, Points points) {
        return rows.use(community, purpose, month, points);
    }

    void giveBack(CommunityId community, Purpose purpose, LocalDate month, Points points) {
        rows.giveBack(community, purpose, month, points);
    }
}
