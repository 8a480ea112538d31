package org.qunflow.member;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of members. */
@Repository
class MemberRows {
    private static final String SELECT = """
            select m.*, (select max(f.occurred_at) from member_fact f where f.member_id = m.id) as last_active_at
            from member_member m\s""";
    private static final String INSERT = """
            insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at,
              last_care_at, channel, address, campaign, note)
            select id, ?, source, external_id, display_name, 'LEAD', arrived_at, arrived_at, channel, address, campaign, note
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[])
              as lead (id, source, external_id, display_name, arrived_at, channel, address, campaign, note)
            on conflict (community_id, source, external_id) do nothing""";

    private final JdbcTemplate jdbc;

    MemberRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts those who are not there yet and returns how many that were. */
    int insert(CommunityId community, Collection<NewMember> members) {
        return jdbc.update(connection -> {
            PreparedStatement s = connection.prepareStatement(INSERT);
            s.setObject(1, community.value());
            s.setArray(2, array(connection, "uuid", members, m -> Ids.next()));
            s.setArray(3, array(connection, "text", members, NewMember::source));
            s.setArray(4, array(connection, "text", members, NewMember::externalId));
            s.setArray(5, array(connection, "text", members, NewMember::displayName));
            s.setArray(6, array(connection, "timestamptz", members, m -> Timestamp.from(m.arrivedAt())));
            s.setArray(7, array(connection, "text", members, NewMember::channel));
            s.setArray(8, array(connection, "text", members, NewMember::address));
            s.setArray(9, array(connection, "text", members, NewMember::campaign));
            s.setArray(10, array(connection, "text", members, NewMember::note));
            return s;
        });
    }

    private static Array array(
            Connection connection, String type, Collection<NewMember> members, Function<NewMember, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, members.stream().map(value).toArray());
    }

    Map<String, MemberId> ids(CommunityId community, String source, Collection<String> externalIds) {
        Map<String, MemberId> ids = new HashMap<>();
        jdbc.query(
                "select external_id, id from member_member where community_id = ? and source = ? and external_id = any(?)",
                r -> {
                    ids.put(r.getString(1), new MemberId(r.getObject(2, UUID.class)));
                },
                community.value(),
                source,
                externalIds.toArray(String[]::new));
        return ids;
    }

    Optional<Member> find(CommunityId community, MemberId id) {
        return findAll(community, List.of(id)).stream().findFirst();
    }

    List<Member> findAll(CommunityId community, Collection<MemberId> ids) {
        return jdbc.query(
                SELECT + "where m.community_id = ? and m.id = any(?)", this::member, community.value(), uuids(ids));
    }

    List<Member> search(CommunityId community, String text, int limit) {
        String pattern = text.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
        return jdbc.query(
                SELECT + """
                        where m.id in (
                          (select id from member_member where community_id = ? and lower(display_name) like ? limit ?)
                          union
                          (select id from member_member where community_id = ? and external_id = ? limit ?))
                        order by lower(m.display_name), m.id limit ?""", this::member, community.value(), pattern, limit, community.value(), text, limit, limit);
    }

    Map<String, Long> stages(CommunityId community) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.query(
                """
                select stage, count(*), count(*) filter (where customer) from member_member
                where community_id = ? group by stage""",
                r -> {
                    counts.put(r.getString(1), r.getLong(2));
                    counts.merge("CUSTOMER", r.getLong(3), Long::sum);
                },
                community.value());
        return counts;
    }

    List<MemberId> touchable(Collection<MemberId> ids) {
        return jdbc.query(
                "select id from member_member where id = any(?) and not opted_out and not suspended",
                (r, n) -> new MemberId(r.getObject(1, UUID.class)),
                (Object) uuids(ids));
    }

    Optional<CommunityId> communityOf(MemberId id) {
        return jdbc
                .query(
                        "select community_id from member_member where id = ?",
                        (r, n) -> new CommunityId(r.getObject(1, UUID.class)),
                        id.value())
                .stream()
                .findFirst();
    }

    Members.Standing standing(MemberId id) {
        return jdbc.queryForObject(
                "select tier, customer from member_member where id = ?",
                (r, n) -> new Members.Standing(r.getString(1), r.getBoolean(2)),
                id.value());
    }

    /** False for who is out already: rejected, left or dormant. */
    boolean isIn(CommunityId community, MemberId id) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select stage not in ('REJECTED', 'LEFT', 'DORMANT') from member_member where community_id = ? and id = ?",
                Boolean.class,
                community.value(),
                id.value()));
    }

    void optOut(CommunityId community, MemberId id) {
        jdbc.update(
                "update member_member set opted_out = true, version = version + 1 where community_id = ? and id = ?",
                community.value(),
                id.value());
    }

    void suspend(CommunityId community, MemberId id) {
        jdbc.update(
                "update member_member set suspended = true, version = version + 1 where community_id = ? and id = ?",
                community.value(),
                id.value());
    }

    private static UUID[] uuids(Collection<MemberId> ids) {
        return ids.stream().map(MemberId::value).toArray(UUID[]::new);
    }

    private Member member(ResultSet r, int n) throws SQLException {
        return new Member(
                new MemberId(r.getObject("id", UUID.class)),
                new CommunityId(r.getObject("community_id", UUID.class)),
                r.getString("source"),
                r.getString("external_id"),
                r.getString("display_name"),
                Stage.valueOf(r.getString("stage")),
                r.getString("tier"),
                r.getString("quadrant"),
                moment(r, "tier_since"),
                r.getInt("enrolment"),
                moment(r, "arrived_at"),
                moment(r, "last_active_at"),
                moment(r, "exited_at"),
                r.getString("exit_reason"),
                r.getBoolean("customer"),
                r.getBoolean("opted_out"),
                r.getBoolean("suspended"),
                r.getString("note"));
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Timestamp value = r.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
