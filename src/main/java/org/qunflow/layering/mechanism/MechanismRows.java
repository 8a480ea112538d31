package org.qunflow.layering.mechanism;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.group.GroupViews;
import org.qunflow.layering.band.BandKind;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of mechanism groups; each step expects the state before it. */
@Repository
class MechanismRows {
    private static final String LIST = """
            select m.*, g.size, g.capacity,
              (select count(*) from layering_mechanism_invite i where i.group_id = m.group_id) as invited
            from layering_mechanism m join %s g on g.group_id = m.group_id where m.community_id = ?""".formatted(GroupViews.CAPACITY);

    private final JdbcTemplate jdbc;
    private final CurrentOperator operator;

    MechanismRows(JdbcTemplate jdbc, CurrentOperator operator) {
        this.jdbc = jdbc;
        this.operator = operator;
    }

    void insert(CommunityId community, GroupId group, Opening opening, Instant endsAt, Instant at) {
        jdbc.update(
                """
                insert into layering_mechanism (group_id, community_id, name, percent, band_kind, band_from, ends_at,
                  opened_by, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                group.value(),
                community.value(),
                opening.name(),
                opening.percent(),
                opening.kind().name(),
                opening.from(),
                Timestamp.from(endsAt),
                operator.name(),
                Timestamp.from(at));
    }

    boolean move(CommunityId community, GroupId group, String from, String to) {
        return jdbc.update("""
                        update layering_mechanism set state = ?
                        where community_id = ? and group_id = ? and state = ?""", to, community.value(), group.value(), from) == 1;
    }

    boolean close(CommunityId community, GroupId group, String outcome, Instant at) {
        return jdbc.update("""
                        update layering_mechanism set state = ?, closed_at = ?
                        where community_id = ? and group_id = ? and closed_at is null""", outcome, Timestamp.from(at), community.value(), group.value()) == 1;
    }

    void result(CommunityId community, String group, String result) {
        jdbc.update(
                "update layering_mechanism set result = ? where community_id = ? and group_id = ?::uuid",
                result,
                community.value(),
                group);
    }

    List<GroupId> over(CommunityId community, String state, Instant now) {
        return jdbc.query(
                "select group_id from layering_mechanism where community_id = ? and state = ? and ends_at <= ?",
                (r, n) -> new GroupId(r.getObject(1, UUID.class)),
                community.value(),
                state,
                Timestamp.from(now));
    }

    Optional<Mechanism> find(CommunityId community, GroupId group) {
        return jdbc
                .query(LIST + " and m.group_id = ?", MechanismRows::mechanism, community.value(), group.value())
                .stream()
                .findFirst();
    }

    /** Newest first, from behind this one; null: from the newest on. */
    List<Mechanism> page(CommunityId community, GroupId after, int limit) {
        UUID behind = after == null ? null : after.value();
        return jdbc.query(LIST + """
                         and (?::uuid is null or (m.opened_at, m.group_id) < (
                          select x.opened_at, x.group_id from layering_mechanism x where x.group_id = ?))
                        order by m.opened_at desc, m.group_id desc limit ?""", MechanismRows::mechanism, community.value(), behind, behind, limit);
    }

    private static Mechanism mechanism(ResultSet r, int n) throws SQLException {
        return new Mechanism(
                new GroupId(r.getObject("group_id", UUID.class)),
                r.getString("name"),
                r.getInt("percent"),
                BandKind.valueOf(r.getString("band_kind")),
                r.getInt("band_from"),
                r.getTimestamp("opened_at").toInstant(),
                r.getString("opened_by"),
                r.getTimestamp("ends_at").toInstant(),
                r.getString("state"),
                r.getString("result"),
                r.getInt("size"),
                r.getInt("capacity"),
                r.getInt("invited"));
    }
}
