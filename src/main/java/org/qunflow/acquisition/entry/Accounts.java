package org.qunflow.acquisition.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the accounts on which people are answered: each holds so many contacts and no more (002-12). */
@Service
public class Accounts {
    private static final int LONGEST = 60;

    private final AccountRows rows;
    private final EntrySettings settings;
    private final News news;

    Accounts(AccountRows rows, EntrySettings settings, News news) {
        this.rows = rows;
        this.settings = settings;
        this.news = news;
    }

    /** What an account of this kind holds as long as nobody says otherwise. */
    public int usual(Platform platform) {
        return platform == Platform.WECHAT ? settings.wechatCapacity() : settings.wecomCapacity();
    }

    /** The same of each kind. */
    public Map<Platform, Integer> usual() {
        return Stream.of(Platform.values())
                .collect(Collectors.toMap(p -> p, this::usual, (a, b) -> a, LinkedHashMap::new));
    }

    /** From which part of its capacity on an account gets nobody more, in percent. */
    public int routePercent() {
        return settings.routePercent();
    }

    @Transactional
    public EntryAnswer add(CommunityId community, NewAccount account) {
        UUID id = Ids.next();
        Optional<EntryRefusal> wrong = wrong(account);
        if (wrong.isEmpty() && !rows.insert(id, community, account, news.now(community))) {
            wrong = Optional.of(EntryRefusal.NAME_TAKEN);
        }
        return wrong.map(why -> refused(community, account.name(), why))
                .orElseGet(() -> changed(community, id, account.name(), account.capacity(), true));
    }

    private Optional<EntryRefusal> wrong(NewAccount account) {
        if (missing(account.name())) {
            return Optional.of(EntryRefusal.NO_NAME);
        }
        if (missing(account.keeper())) {
            return Optional.of(EntryRefusal.NO_KEEPER);
        }
        if (account.capacity() < 1 || account.capacity() > settings.mostCapacity()) {
            return Optional.of(EntryRefusal.NO_CAPACITY);
        }
        return account.contacts() < 0 || account.contacts() > account.capacity()
                ? Optional.of(EntryRefusal.MORE_THAN_IT_HOLDS)
                : Optional.empty();
    }

    private static boolean missing(String text) {
        return text.isBlank() || text.strip().length() > LONGEST;
    }

    /** The platform raised or lowered what it holds. */
    @Transactional
    public EntryAnswer resize(CommunityId community, UUID id, int capacity) {
        Account account = rows.find(community, id).orElse(null);
        if (account == null || account.closed()) {
            return refused(community, "", EntryRefusal.UNKNOWN_ACCOUNT);
        }
        if (capacity < 1 || capacity > settings.mostCapacity()) {
            return refused(community, account.name(), EntryRefusal.NO_CAPACITY);
        }
        return rows.resize(id, capacity)
                ? changed(community, id, account.name(), capacity, true)
                : refused(community, account.name(), EntryRefusal.MORE_THAN_IT_HOLDS);
    }

    /** Takes it out of use, or back into it. */
    @Transactional
    public EntryAnswer use(CommunityId community, UUID id, boolean inUse) {
        Account account = rows.find(community, id).orElse(null);
        if (account == null) {
            return refused(community, "", EntryRefusal.UNKNOWN_ACCOUNT);
        }
        if (inUse) {
            rows.reopen(id);
        } else {
            rows.close(id, news.now(community));
        }
        return changed(community, id, account.name(), account.capacity(), inUse);
    }

    private EntryAnswer changed(CommunityId community, UUID id, String name, int capacity, boolean inUse) {
        news.tell(community, at -> new AccountChanged(community, at, "account", id.toString(), name, capacity, inUse));
        return new EntryAnswer.Done();
    }

    private EntryAnswer refused(CommunityId community, String name, EntryRefusal why) {
        String shown = name.substring(0, Math.min(LONGEST, name.length()));
        news.tell(community, at -> new EntryRefused(community, at, "community", community.toString(), shown, why));
        return new EntryAnswer.Refused(why);
    }

    public List<Account> all(CommunityId community) {
        return rows.all(community);
    }
}
