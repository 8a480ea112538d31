package org.qunflow.reward;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Points for many members at once: one budget, one statement, one entry in the journal. */
@Component
class AwardsForMany {
    private final AccountRows accounts;
    private final ManyTransferRows transfers;
    private final Budgets budgets;
    private final Withheld withheld;
    private final Book book;
    private final News news;

    AwardsForMany(
            AccountRows accounts,
            ManyTransferRows transfers,
            Budgets budgets,
            Withheld withheld,
            Book book,
            News news) {
        this.accounts = accounts;
        this.transfers = transfers;
        this.budgets = budgets;
        this.withheld = withheld;
        this.book = book;
        this.news = news;
    }

    int award(CommunityId community, Purpose purpose, List<Award> all) {
        List<Award> right =
                all.stream().filter(a -> book.wrong(a.points()).isEmpty()).toList();
        if (right.isEmpty()) {
            return 0;
        }
        LocalDate period = budgets.month(community);
        budgets.lock(community, purpose, period);
        accounts.lockAll(
                community,
                right.stream().map(a -> a.member().value()).distinct().toArray(UUID[]::new));
        Set<String> known =
                transfers.known(community, right.stream().map(Award::key).toList());
        List<Award> wanted = withheld.without(
                community, right.stream().filter(a -> !known.contains(a.key())).toList());
        List<Award> paid = affordable(wanted, budgets.left(community, purpose, period));
        if (paid.size() < wanted.size()) {
            book.refuse(community, Kind.AWARD, Refusal.BUDGET_USED_UP);
        }
        return paid.isEmpty() ? 0 : book(community, purpose, period, paid);
    }

    private int book(CommunityId community, Purpose purpose, LocalDate period, List<Award> paid) {
        Points sum = new Points(paid.stream().map(a -> a.points().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
        budgets.use(community, purpose, period, sum);
        int booked = transfers.post(community, purpose, period, paid, book.written(community));
        if (booked != paid.size()) {
            throw new IllegalStateException(
                    booked + " of " + paid.size() + " awards were booked: a member is of another community");
        }
        news.tell(community, at -> new ManyAwarded(community, at, purpose, booked, sum.plain()));
        return booked;
    }

    private static List<Award> affordable(List<Award> wanted, BigDecimal left) {
        List<Award> paid = new ArrayList<>();
        BigDecimal rest = left;
        for (Award award : wanted) {
            if (award.points().amount().compareTo(rest) <= 0) {
                rest = rest.subtract(award.points().amount());
                paid.add(award);
            }
        }
        return paid;
    }
}
