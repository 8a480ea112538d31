package org.qunflow.acquisition.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts. */
@Repository
class AccountRows {
    private static final String READ =
            "select *, contacts * 100 >= capacity * :percent as full_up from acquisition_account ";

    private final JdbcClient jdbc;
    private final EntrySettings settings;

    AccountRows(JdbcClient jdbc, EntrySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** False if another account of the community has the name. */
    boolean insert(UUID id, CommunityId community, NewAccount account, Instant at) {
        return jdbc.sql("""
                insert into acquisition_account (id, community_id, name, platform, keeper, capacity, contacts, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id,
                                community.value(),
                                account.name(),
                                account.platform().name(),
                                account.keeper(),
                                account.capacity(),
                                account.contacts(),
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Sets the capacity; false if it has more contacts than that. */
    boolean resize(UUID id, int capacity) {
        return jdbc.sql("update acquisition_account set capacity = ? where id = ? and contacts <= ?")
                        .params(capacity, id, capacity)
                        .update()
                == 1;
    }

    /** Takes places as far as there are any below the mark; answers how many. */
    int take(UUID id, int wanted) {
        return jdbc.sql("""
                with room as (
                  select id, least(:wanted, greatest(0, capacity * :percent / 100 - contacts)) as n
                  from acquisition_account where id = :id and closed_at is null for update)
                update acquisition_account a set contacts = contacts + room.n from room
                where a.id = room.id and room.n > 0 returning room.n""")
                .param("wanted", wanted)
                .param("percent", settings.routePercent())
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Those that still get people, the one with most room first. */
    List<Account> withRoom(CommunityId community) {
        return read("""
                where community_id = :community and closed_at is null and contacts * 100 < capacity * :percent
                order by capacity - contacts desc, name""", community);
    }

    List<Account> all(CommunityId community) {
        return read("where community_id = :community order by closed_at is not null, name", community);
    }

    private List<Account> read(String which, CommunityId community) {
        return jdbc.sql(READ + which)
                .param("percent", settings.routePercent())
                .param("community", community.value())
                .query(AccountRows::account)
                .list();
    }

    Optional<Account> find(CommunityId community, UUID id) {
        return jdbc.sql(READ + "where community_id = :community and id = :id")
                .param("percent", settings.routePercent())
                .param("community", community.value())
                .param("id", id)
                .query(AccountRows::account)
                .optional();
    }

    void close(UUID id, Instant at) {
        jdbc.sql("update acquisition_account set closed_at = ? where id = ? and closed_at is null")
                .params(Timestamp.from(at), id)
                .update();
    }

    void reopen(UUID id) {
        jdbc.sql("update acquisition_account set closed_at = null where id = ?")
                .param(id)
                .update();
    }

    private static Account account(ResultSet r, int row) throws SQLException {
        return new Account(
                r.getObject("id", UUID.class),
                r.getString("name"),
                Platform.valueOf(r.getString("platform")),
                r.getString("keeper"),
                r.getInt("capacity"),
                r.getInt("contacts"),
                r.getBoolean("full_up"),
                r.getTimestamp("closed_at") != null);
    }
}
