package org.qunflow.reward;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qunflow.member.Members;
import org.qunflow.member.Suspensions;
import org.qunflow.reward.AccountRows.Account;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Points for members, out of the budget of their purpose. Budgets are locked before accounts, by everybody. */
@Component
class Awards {
    private final AccountRows accounts;
    private final Budgets budgets;
    private final Members members;
    private final Suspensions suspensions;
    private final Book book;

    Awards(AccountRows accounts, Budgets budgets, Members members, Suspensions suspensions, Book book) {
        this.accounts = accounts;
        this.budgets = budgets;
        this.members = members;
        this.suspensions = suspensions;
        this.book = book;
    }

    Answer award(CommunityId community, Award award) {
        Optional<Refusal> wrong = book.wrong(award.points()).or(() -> suspended(award.member()));
        if (wrong.isPresent()) {
            return refuse(community, award, wrong.get());
        }
        return account(community, award.member())
                .map(account -> award(community, award, account))
                .orElseGet(() -> refuse(community, award, Refusal.UNKNOWN_MEMBER));
    }

    private Optional<Refusal> suspended(MemberId member) {
        return suspensions.held(List.of(member)).isEmpty() ? Optional.empty() : Optional.of(Refusal.SUSPENDED);
    }

    private Answer award(CommunityId community, Award award, Account found) {
        LocalDate period = budgets.month(community);
        budgets.lock(community, award.purpose(), period);
        Account account = accounts.locked(found.id());
        TransferRows.New it = written(award, period);
        return book.again(community, account, it).orElseGet(() -> award(community, award, account, it));
    }

    private Answer award(CommunityId community, Award award, Account account, TransferRows.New it) {
        return budgets.use(community, it.purpose(), it.period(), it.points())
                ? new Answer.Booked(book.give(community, account, it), false)
                : refuse(community, award, Refusal.BUDGET_USED_UP);
    }

    private static TransferRows.New written(Award award, LocalDate period) {
        return new TransferRows.New(
                Kind.AWARD,
                Kind.AWARD.from(),
                Kind.AWARD.to(),
                award.points(),
                award.purpose(),
                period,
                award.reason(),
                award.key(),
                null);
    }

    private Optional<Account> account(CommunityId community, MemberId member) {
        Optional<Account> known = accounts.of(community, member);
        if (known.isEmpty() && members.find(community, member).isPresent()) {
            accounts.open(community, member);
            return accounts.of(community, member);
        }
        return known;
    }

    private Answer refuse(CommunityId community, Award award, Refusal why) {
        return book.refuse(community, award.member(), Kind.AWARD, award.points(), why);
    }
}
