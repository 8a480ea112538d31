package org.qunflow.moderation.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.moderation.penalty.Rung;
import org.qunflow.moderation.rule.Aggravation;
import org.qunflow.moderation.rule.Severity;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The door to cases for those who look: one, a page of them, those of a member. */
@Service
public class CaseReader {
    private static final String SELECT = """
            select c.*, m.display_name, g.group_zh, g.group_en from moderation_case c
            join member_member m on m.id = c.member_id
            left join group_v_name g on g.group_id = c.group_id\s""";

    private final JdbcClient jdbc;

    CaseReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CaseFile> find(CommunityId community, CaseId id) {
        return list("where c.community_id = ? and c.id = ?", community.value(), id.value()).stream()
                .findFirst();
    }

    /** What a process step is about. */
    CaseFile get(CaseId id) {
        return list("where c.id = ?", id.value()).stream().findFirst().orElseThrow();
    }

    /** Cases, newest first. state null: all; type 0: all classes; before null: from the newest on. */
    public List<CaseFile> page(CommunityId community, CaseState state, int type, UUID before, int limit) {
        return list(
                """
                where c.community_id = ? and (?::text is null or c.state = ?) and (?::uuid is null or c.id < ?)
                  and (? = 0 or c.item in (select code from moderation_item where class = ?))
                order by c.id desc limit ?""",
                community.value(),
                state == null ? null : state.name(),
                state == null ? null : state.name(),
                before,
                before,
                type,
                type,
                limit);
    }

    /** Those of a member, newest first. */
    public List<CaseFile> of(CommunityId community, MemberId member, int limit) {
        return list(
                "where c.community_id = ? and c.member_id = ? order by c.id desc limit ?",
                community.value(),
                member.value(),
                limit);
    }

    /** How many there are in each state. */
    public Map<CaseState, Long> counts(CommunityId community) {
        Map<CaseState, Long> counts = new EnumMap<>(CaseState.class);
        jdbc.sql("select state, count(*) from moderation_case where community_id = ? group by state")
                .param(community.value())
                .query(r -> {
                    counts.put(CaseState.valueOf(r.getString(1)), r.getLong(2));
                });
        return counts;
    }

    private List<CaseFile> list(String where, Object... arguments) {
        return jdbc.sql(SELECT + where)
                .params(arguments)
                .query(CaseReader::file)
                .list();
    }

    private static CaseFile file(ResultSet r, int row) throws SQLException {
        UUID group = r.getObject("group_id", UUID.class);
        String aggravation = r.getString("aggravation");
        return new CaseFile(
                new CaseId(r.getObject("id", UUID.class)),
                new CommunityId(r.getObject("community_id", UUID.class)),
                new MemberId(r.getObject("member_id", UUID.class)),
                r.getString("display_name"),
                group == null ? null : new GroupId(group),
                r.getString("group_zh"),
                r.getString("group_en"),
                r.getString("item"),
                aggravation == null ? null : Aggravation.valueOf(aggravation),
                r.getString("detector"),
                CaseState.valueOf(r.getString("state")),
                r.getString("opened_by"),
                moment(r, "opened_at"),
                moment(r, "closed_at"),
                r.getString("decided_by"),
                moment(r, "decided_at"),
                r.getString("reason"),
                r.getString("rung") == null ? null : verdict(r),
                r.getString("second_by") == null
                        ? null
                        : new CaseFile.Second(
                                r.getString("second_by"), r.getBoolean("second_says"), r.getString("second_reason")));
    }

    private static CaseFile.Verdict verdict(ResultSet r) throws SQLException {
        return new CaseFile.Verdict(
                r.getInt("rule_version"),
                Severity.valueOf(r.getString("severity")),
                r.getInt("history"),
                Rung.valueOf(r.getString("by_table")),
                Rung.valueOf(r.getString("rung")),
                r.getInt("days"),
                r.getString("table_row"),
                r.getInt("table_version"));
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Timestamp value = r.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
