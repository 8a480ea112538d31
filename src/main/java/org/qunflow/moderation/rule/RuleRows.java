package org.qunflow.moderation.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of items and of the versions of communities' rules. */
@Repository
class RuleRows {
    private static final String SELECT = """
            select i.*, c.name_zh as type_zh, c.name_en as type_en, coalesce((select r.severity from moderation_rule r
              where r.community_id = ? and r.item = i.code order by r.version desc limit 1), i.severity) as now
            from moderation_item i join moderation_class c on c.number = i.class""";

    private final JdbcClient jdbc;

    RuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two who change at the same moment one waits for the other. */
    void lock(CommunityId community) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 162))")
                .param(community.toString())
                .query((r, n) -> true)
                .single();
    }

    int version(CommunityId community) {
        return jdbc.sql("select coalesce(max(version), 1) from moderation_rule where community_id = ?")
                .param(community.value())
                .query(Integer.class)
                .single();
    }

    List<Item> items(CommunityId community) {
        return jdbc.sql(SELECT + " order by i.class, i.place")
                .param(community.value())
                .query(RuleRows::item)
                .list();
    }

    Optional<Item> item(CommunityId community, String code) {
        return jdbc.sql(SELECT + " where i.code = ?")
                .params(community.value(), code)
                .query(RuleRows::item)
                .optional();
    }

    private static Item item(ResultSet r, int row) throws SQLException {
        String aggravation = r.getString("aggravation");
        return new Item(
                r.getString("code"),
                r.getInt("class"),
                r.getString("type_zh"),
                r.getString("type_en"),
                r.getString("name_zh"),
                r.getString("name_en"),
                Severity.valueOf(r.getString("now")),
                Severity.valueOf(r.getString("severity")),
                aggravation == null ? null : Aggravation.valueOf(aggravation));
    }

    void insert(CommunityId community, Rulebook.Change change) {
        jdbc.sql("insert into moderation_rule values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        community.value(),
                        change.version(),
                        change.item(),
                        change.severity().name(),
                        change.why(),
                        change.by(),
                        Timestamp.from(change.at()))
                .update();
    }

    List<Rulebook.Change> changes(CommunityId community, int limit) {
        return jdbc.sql("select * from moderation_rule where community_id = ? order by version desc limit ?")
                .params(community.value(), limit)
                .query((r, n) -> new Rulebook.Change(
                        r.getInt("version"),
                        r.getString("item"),
                        Severity.valueOf(r.getString("severity")),
                        r.getString("why"),
                        r.getString("changed_by"),
                        r.getTimestamp("changed_at").toInstant()))
                .list();
    }
}
