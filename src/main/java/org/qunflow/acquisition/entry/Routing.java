package org.qunflow.acquisition.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the newcomers of one entry point to accounts, all of it or nothing. */
@Service
class Routing {
    private final EntryRows rows;
    private final AccountRows accounts;
    private final FullAccounts full;
    private final News news;

    Routing(EntryRows rows, AccountRows accounts, FullAccounts full, News news) {
        this.rows = rows;
        this.accounts = accounts;
        this.full = full;
        this.news = news;
    }

    /** Returns how many have an account now. */
    @Transactional
    public int route(CommunityId community, EntryRows.Waiting waiting, Instant to) {
        int left = waiting.count();
        for (Account account : candidates(community, waiting.account())) {
            left -= left == 0 ? 0 : give(community, waiting, account, left, to);
        }
        full.told(community, waiting, left, to);
        return waiting.count() - left;
    }

    /** The entry point's own account first. */
    private List<Account> candidates(CommunityId community, UUID own) {
        List<Account> withRoom = accounts.withRoom(community);
        return Stream.concat(
                        withRoom.stream().filter(a -> a.id().equals(own)),
                        withRoom.stream().filter(a -> !a.id().equals(own)))
                .toList();
    }

    private int give(CommunityId community, EntryRows.Waiting waiting, Account account, int wanted, Instant to) {
        int taken = accounts.take(account.id(), wanted);
        if (taken > 0) {
            rows.give(community, waiting.entry(), account.id(), taken, to);
            news.tell(
                    community,
                    at -> new ContactsRouted(
                            community, at, "account", account.id().toString(), account.name(), waiting.code(), taken));
        }
        return taken;
    }
}
