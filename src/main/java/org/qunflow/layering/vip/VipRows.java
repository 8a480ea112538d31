package org.qunflow.layering.vip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of VIPs; each step expects the state before it. */
@Repository
class VipRows {
    private static final String OPEN = " and closed_at is null";

    private final JdbcTemplate jdbc;

    VipRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean propose(CommunityId community, MemberId member, int version, String row, Instant at) {
        return jdbc.update("""
                        insert into layering_vip (id, community_id, member_id, state, proposed_at, decision_version,
                          decision_row) values (?, ?, ?, 'PROPOSED', ?, ?, ?) on conflict do nothing""", Ids.next(), community.value(), member.value(), Timestamp.from(at), version, row) == 1;
    }

    int waiting(CommunityId community) {
        return jdbc.queryForObject(
                "select count(*) from layering_vip where community_id = ? and state = 'PROPOSED'",
                Integer.class,
                community.value());
    }

    List<MemberId> unstarted(CommunityId community) {
        return members(
                "select member_id from layering_vip where community_id = ? and state = 'PROPOSED' and not started",
                community.value());
    }

    void started(CommunityId community, List<String> members) {
        jdbc.update("""
                update layering_vip set started = true
                where community_id = ? and state = 'PROPOSED' and member_id = any(?::uuid[])""", community.value(), members.toArray(String[]::new));
    }

    void decided(CommunityId community, MemberId member, String by) {
        jdbc.update(
                "update layering_vip set decided_by = ? where community_id = ? and member_id = ? and state = 'PROPOSED'",
                by,
                community.value(),
                member.value());
    }

    void offer(CommunityId community, MemberId member, Instant at) {
        expectOne(jdbc.update("""
                        update layering_vip set state = 'OFFERED', offered_at = ?
                        where community_id = ? and member_id = ? and state = 'PROPOSED'""", Timestamp.from(at), community.value(), member.value()), member, "be offered VIP");
    }

    /** The open one whose fee may be paid, locked until the transaction ends. */
    Optional<UUID> payable(CommunityId community, MemberId member) {
        return jdbc.query("""
                        select id from layering_vip where community_id = ? and member_id = ?
                          and state in ('OFFERED', 'RENEWING') for update""", (r, n) -> r.getObject(1, UUID.class), community.value(), member.value()).stream()
                .findFirst();
    }

    /** What is open for a member, locked until the transaction ends. */
    Optional<Vip> open(CommunityId community, MemberId member) {
        return jdbc
                .query(
                        "select * from layering_vip where community_id = ? and member_id = ?" + OPEN + " for update",
                        VipRows::vip,
                        community.value(),
                        member.value())
                .stream()
                .findFirst();
    }

    void begin(Vip vip, Instant since, Instant until) {
        expectOne(
                jdbc.update("""
                        update layering_vip set state = 'ACTIVE', since = ?, until = ?,
                          renewals = renewals + case when state = 'RENEWING' then 1 else 0 end
                        where id = ? and state in ('OFFERED', 'RENEWING')""", Timestamp.from(since), Timestamp.from(until), vip.id()), vip.member(), "begin a term");
    }

    void renewing(CommunityId community, List<String> members) {
        jdbc.update("""
                update layering_vip set state = 'RENEWING'
                where community_id = ? and state = 'ACTIVE' and member_id = any(?::uuid[])""", community.value(), members.toArray(String[]::new));
    }

    boolean close(CommunityId community, MemberId member, String outcome, Instant at) {
        return jdbc.update(
                        "update layering_vip set state = ?, closed_at = ? where community_id = ? and member_id = ?"
                                + OPEN,
                        outcome,
                        Timestamp.from(at),
                        community.value(),
                        member.value())
                == 1;
    }

    List<MemberId> endingBy(CommunityId community, String state, Instant moment) {
        return members(
                "select member_id from layering_vip where community_id = ? and state = ? and until <= ? order by until",
                community.value(),
                state,
                Timestamp.from(moment));
    }

    /** Newest first, from one id on downwards. */
    List<Vip> page(CommunityId community, UUID before, int limit) {
        return jdbc.query(
                "select * from layering_vip where community_id = ? and (?::uuid is null or id < ?) order by id desc limit ?",
                VipRows::vip,
                community.value(),
                before,
                before,
                limit);
    }

    private List<MemberId> members(String sql, Object... arguments) {
        return jdbc.query(sql, (r, n) -> new MemberId(r.getObject(1, UUID.class)), arguments);
    }

    private static void expectOne(int changed, MemberId member, String what) {
        if (changed != 1) {
            throw new IllegalStateException("Member " + member + " stands where he cannot " + what);
        }
    }

    private static Vip vip(ResultSet r, int n) throws SQLException {
        return new Vip(
                r.getObject("id", UUID.class),
                new MemberId(r.getObject("member_id", UUID.class)),
                r.getString("state"),
                moment(r, "proposed_at"),
                r.getString("decided_by"),
                moment(r, "offered_at"),
                moment(r, "since"),
                moment(r, "until"),
                r.getInt("renewals"),
                moment(r, "closed_at"));
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Timestamp moment = r.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
