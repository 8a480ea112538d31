package org.qunflow.reward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transfers as those read them who look into the book. */
@Repository
class EntryRows {
    private static final String READ = """
            select t.id, a.member_id, t.kind, t.points, t.purpose, t.reason, t.made_by, t.at,
              case t.account_id when t.to_account then t.points when t.from_account then -t.points else 0 end as change,
              exists (select 1 from reward_transfer r where r.reverses = t.id) as reversed
            from reward_transfer t join reward_account a on a.id = t.account_id where\s""";

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> of(long account, long before, int limit) {
        return jdbc.sql(READ + "t.account_id = ? and t.id < ? order by t.id desc limit ?")
                .params(account, before, limit)
                .query(EntryRows::entry)
                .list();
    }

    List<Entry> newest(CommunityId community, int limit) {
        return jdbc.sql(READ + "t.community_id = ? order by t.id desc limit ?")
                .params(community.value(), limit)
                .query(EntryRows::entry)
                .list();
    }

    Optional<Entry> find(CommunityId community, long id) {
        return jdbc.sql(READ + "t.community_id = ? and t.id = ?")
                .params(community.value(), id)
                .query(EntryRows::entry)
                .optional();
    }

    private static Entry entry(ResultSet r, int row) throws SQLException {
        String purpose = r.getString("purpose");
        Kind kind = Kind.valueOf(r.getString("kind"));
        return new Entry(
                r.getLong("id"),
                new MemberId(r.getObject("member_id", UUID.class)),
                kind,
                r.getBigDecimal("points"),
                r.getBigDecimal("change"),
                purpose == null ? null : Purpose.valueOf(purpose),
                r.getString("reason"),
                r.getString("made_by"),
                r.getTimestamp("at").toInstant(),
                kind.isReversible() && !r.getBoolean("reversed"));
    }
}
