package org.qunflow.reward;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for those who look into the book. */
@Service
@Transactional(readOnly = true)
public class Accounts {
    private final AccountRows accounts;
    private final EntryRows entries;

    Accounts(AccountRows accounts, EntryRows entries) {
        this.accounts = accounts;
        this.entries = entries;
    }

    /** What the accounts of a community hold, those of all members together as one; in sum zero. */
    public Map<Side, BigDecimal> sheet(CommunityId community) {
        Map<Side, BigDecimal> sheet = new EnumMap<>(Side.class);
        List.of(Side.values()).forEach(side -> sheet.put(side, BigDecimal.ZERO));
        sheet.putAll(accounts.sums(community));
        return sheet;
    }

    /** The points of a member; none for who never had any. */
    public Points of(CommunityId community, MemberId member) {
        return accounts.of(community, member).map(AccountRows.Account::balance).orElse(Points.of(0));
    }

    /** The entries of a member, newest first, before the given one. */
    public List<Entry> of(CommunityId community, MemberId member, long before, int limit) {
        return accounts.of(community, member)
                .map(account -> entries.of(account.id(), before, limit))
                .orElse(List.of());
    }

    /** The newest entries of a community. */
    public List<Entry> newest(CommunityId community, int limit) {
        return entries.newest(community, limit);
    }

    public Optional<Entry> entry(CommunityId community, long id) {
        return entries.find(community, id);
    }
}
