package org.qunflow.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of memberships. */
@Repository
class MembershipRows {
    private static final String LEAVE = """
            with leaving as (
              select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                as l (community_id, member_id, group_type, reason, at)),
            gone as (
              update group_membership m set left_at = l.at, left_reason = l.reason from leaving l
              where m.member_id = l.member_id and m.community_id = l.community_id and m.left_at is null
                and (l.group_type is null or m.group_type = l.group_type)
              returning m.community_id, l.at, m.member_id, m.group_id, m.group_type, l.reason),
            freed as (select group_id, count(*) as seats from gone group by group_id),
            resized as (update group_group g set size = size - seats from freed where g.id = freed.group_id),
            %s
            select * from gone""".formatted(Leavings.ROLES_AND_SEEDS);

    private final JdbcTemplate jdbc;

    MembershipRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A seat that was found for somebody. */
    record Joined(Change.Join join, GroupId group) {}

    void join(List<Joined> joined) {
        jdbc.batchUpdate("""
                insert into group_membership (community_id, group_id, group_type, member_id, joined_at)
                values (?, ?, ?, ?, ?)""", joined, 500, (s, j) -> {
            s.setObject(1, j.join().community().value());
            s.setObject(2, j.group().value());
            s.setString(3, j.join().type().name());
            s.setObject(4, j.join().member().value());
            s.setTimestamp(5, Timestamp.from(j.join().at()));
        });
    }

    /** Those among the members who sit in a group of this type already. */
    Set<MemberId> seated(CommunityId community, GroupType type, Collection<MemberId> members) {
        return new HashSet<>(jdbc.query(
                "select member_id from group_membership where community_id = ? and group_type = ? and left_at is null"
                        + " and member_id = any(?)",
                MembershipRows::member,
                community.value(),
                type.name(),
                members.stream().map(MemberId::value).toArray(UUID[]::new)));
    }

    /** Returns what really became free: somebody may have had no seat. */
    List<MemberLeftGroup> leave(List<Change.Leave> left) {
        if (left.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                LEAVE,
                MembershipRows::gone,
                left.stream().map(l -> l.community().value()).toArray(UUID[]::new),
                left.stream().map(l -> l.member().value()).toArray(UUID[]::new),
                left.stream()
                        .map(l -> l.type() == null ? null : l.type().name())
                        .toArray(String[]::new),
                left.stream().map(Change.Leave::reason).toArray(String[]::new),
                left.stream().map(l -> Timestamp.from(l.at())).toArray(Timestamp[]::new));
    }

    private static MemberLeftGroup gone(ResultSet r, int n) throws SQLException {
        return new MemberLeftGroup(
                new CommunityId(r.getObject(1, UUID.class)),
                r.getTimestamp(2).toInstant(),
                new MemberId(r.getObject(3, UUID.class)),
                new GroupId(r.getObject(4, UUID.class)),
                r.getString(5),
                r.getString(6));
    }

    /** Keeps the version of the rulebook that holds (000-12); returns those who had not acknowledged before. */
    List<MemberId> acknowledge(CommunityId community, Collection<MemberId> members, Instant at) {
        String columns = "acknowledged_version = (select max(b.version) from group_rulebook b"
                + " where b.community_id = group_membership.community_id and b.state = 'APPROVED'), acknowledged_at";
        return mark(columns, "acknowledged_at is null", community, members, at);
    }

    void reminded(CommunityId community, Collection<MemberId> members, Instant at) {
        mark("reminded_at", "acknowledged_at is null", community, members, at);
    }

    void called(CommunityId community, Collection<MemberId> members, Instant at) {
        mark("called_at", "acknowledged_at is null", community, members, at);
    }

    void observed(CommunityId community, Collection<MemberId> members, Instant at) {
        mark("observed_at", "observed_at is null", community, members, at);
    }

    private List<MemberId> mark(
            String columns, String where, CommunityId community, Collection<MemberId> members, Instant at) {
        return jdbc.query(
                "update group_membership set " + columns
                        + " = ? where community_id = ? and member_id = any(?) and group_type = 'WAITING'"
                        + " and left_at is null and " + where + " returning member_id",
                MembershipRows::member,
                Timestamp.from(at),
                community.value(),
                members.stream().map(MemberId::value).toArray(UUID[]::new));
    }

    /** Members of waiting groups who joined by the given moment and meet the condition, oldest first. */
    List<MemberId> waiting(CommunityId community, Instant joinedBy, String condition) {
        return jdbc.query(
                "select member_id from group_membership where community_id = ? and group_type = 'WAITING'"
                        + " and left_at is null and joined_at <= ? and " + condition
                        + " order by joined_at limit 20000",
                MembershipRows::member,
                community.value(),
                Timestamp.from(joinedBy));
    }

    private static MemberId member(ResultSet r, int n) throws SQLException {
        return new MemberId(r.getObject(1, UUID.class));
    }
}
