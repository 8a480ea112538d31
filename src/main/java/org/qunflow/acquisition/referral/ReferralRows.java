package org.qunflow.acquisition.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of referrals and of their codes; each step expects the state before it. */
@Repository
class ReferralRows {
    private final JdbcClient jdbc;

    ReferralRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody came by somebody's code. */
    record Came(MemberId referrer, MemberId invitee) {}

    Optional<String> code(MemberId member) {
        return jdbc.sql("select code from acquisition_referral_code where member_id = ?")
                .param(member.value())
                .query(String.class)
                .optional();
    }

    void giveCode(CommunityId community, MemberId member, String code, Instant at) {
        jdbc.sql("""
                insert into acquisition_referral_code (member_id, community_id, code, given_at) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(member.value(), community.value(), code, Timestamp.from(at))
                .update();
    }

    /** Members who came by a code of somebody else since the moment and were not referred before, first come first. */
    List<Came> cameByCode(CommunityId community, Instant since, Instant to) {
        return jdbc.sql("""
                select c.member_id, o.member_id from acquisition_referral_code c
                join %s o on o.community_id = c.community_id and o.code = c.code
                where c.community_id = ? and o.arrived_at > ? and o.arrived_at <= ?
                  and not exists (select 1 from acquisition_referral r where r.invitee_id = o.member_id)
                order by o.arrived_at, o.member_id""".formatted(MemberViews.ORIGIN))
                .params(community.value(), Timestamp.from(since), Timestamp.from(to))
                .query((r, n) -> new Came(member(r, 1), member(r, 2)))
                .list();
    }

    /** The referrals of one community follow each other from here on, so that no circle closes between two of them. */
    void lock(CommunityId community) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
                .param(community.toString())
                .query((r, n) -> 0)
                .list();
    }

    boolean referred(MemberId invitee) {
        return jdbc.sql("select exists (select 1 from acquisition_referral where invitee_id = ?)")
                .param(invitee.value())
                .query(Boolean.class)
                .single();
    }

    /** True if the first was brought by the second, or by somebody whom the second brought, and so on. */
    boolean descends(MemberId first, MemberId second) {
        return jdbc.sql("""
                with recursive up as (
                  select referrer_id from acquisition_referral where invitee_id = ? and state <> 'REFUSED'
                  union
                  select r.referrer_id from up join acquisition_referral r on r.invitee_id = up.referrer_id
                  where r.state <> 'REFUSED')
                select exists (select 1 from up where referrer_id = ?)""")
                .params(first.value(), second.value())
                .query(Boolean.class)
                .single();
    }

    /** Referrals of this referrer under the plan that were or may be rewarded. */
    int rewarded(UUID plan, MemberId referrer) {
        return jdbc.sql("""
                select count(*) from acquisition_referral
                where plan_id = ? and referrer_id = ? and state in ('SCREENED', 'HELD', 'CONFIRMED', 'SETTLED')""").params(plan, referrer.value()).query(Integer.class).single();
    }

    void insert(CommunityId community, ReferralId id, UUID plan, Came came, Instant at) {
        jdbc.sql("""
                insert into acquisition_referral (id, community_id, plan_id, referrer_id, invitee_id, at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        community.value(),
                        plan,
                        came.referrer().value(),
                        came.invitee().value(),
                        Timestamp.from(at))
                .update();
    }

    /** Moves it on with its next due moment, null where it has none; false if it is not in that state. */
    boolean move(ReferralId id, ReferralState from, ReferralState to, Instant due, Instant at) {
        return jdbc.sql(
                                "update acquisition_referral set state = ?, due_at = ?, closed_at = ? where id = ? and state = ?")
                        .params(
                                to.name(),
                                due == null ? null : Timestamp.from(due),
                                to.isOpen() ? null : Timestamp.from(at),
                                id.value(),
                                from.name())
                        .update()
                == 1;
    }

    void evidence(ReferralId id, String evidence) {
        jdbc.sql("update acquisition_referral set evidence = ? where id = ?")
                .params(evidence, id.value())
                .update();
    }

    void award(ReferralId id, long transfer) {
        jdbc.sql("update acquisition_referral set award = ? where id = ?")
                .params(transfer, id.value())
                .update();
    }

    /** The award of points, empty if none was given. */
    Optional<Long> award(ReferralId id) {
        return jdbc.sql("select award from acquisition_referral where id = ? and award is not null")
                .param(id.value())
                .query(Long.class)
                .optional();
    }

    /** What a referral looks like beside the others of its referrer. */
    Map<String, Object> signs(ReferralId id, int quickDays) {
        return jdbc.sql("""
                select
                  (select count(*) from acquisition_referral o where o.referrer_id = r.referrer_id
                     and o.at > r.at - interval '1 day' and o.at <= r.at) as per_day,
                  exists (select 1 from %1$s i join %1$s f on f.address = i.address and f.channel = i.channel
                    where i.member_id = r.invitee_id and f.member_id = r.referrer_id and i.address is not null) as same_address,
                  coalesce((select 100 * count(*) filter (where l.stayed <= make_interval(days => :days)) / count(*)
                    from acquisition_referral o join %1$s l on l.member_id = o.invitee_id
                    where o.referrer_id = r.referrer_id and o.id <> r.id having count(*) >= 3), 0) as quick_quits,
                  exists (select 1 from acquisition_account a join %1$s f on f.display_name = a.keeper
                    where a.community_id = r.community_id and f.member_id = r.referrer_id) as staff
                from acquisition_referral r where r.id = :id""".formatted(MemberViews.TRACE))
                .param("days", quickDays)
                .param("id", id.value())
                .query((r, n) -> Map.<String, Object>of(
                        "perDay", r.getInt("per_day"),
                        "sameAddress", r.getBoolean("same_address"),
                        "quickQuits", r.getInt("quick_quits"),
                        "staff", r.getBoolean("staff")))
                .single();
    }

    /** Held ones whose time is over and whose invitee is here, or confirmed ones whose time is over. */
    List<ReferralId> due(CommunityId community, ReferralState state, Instant to) {
        return jdbc.sql("""
                select id from acquisition_referral where community_id = ? and state = ? and due_at <= ? order by due_at, id""")
                .params(community.value(), state.name(), Timestamp.from(to))
                .query((r, n) -> new ReferralId(r.getObject(1, UUID.class)))
                .list();
    }

    Optional<ReferralId> openOf(MemberId invitee) {
        return jdbc.sql("select id from acquisition_referral where invitee_id = ? and closed_at is null")
                .param(invitee.value())
                .query((r, n) -> new ReferralId(r.getObject(1, UUID.class)))
                .optional();
    }

    Referral find(ReferralId id) {
        return jdbc.sql("select * from acquisition_referral where id = ?")
                .param(id.value())
                .query(ReferralRows::referral)
                .single();
    }

    CommunityId home(ReferralId id) {
        return new CommunityId(uuid("community_id", id));
    }

    UUID plan(ReferralId id) {
        return uuid("plan_id", id);
    }

    private UUID uuid(String column, ReferralId id) {
        return jdbc.sql("select " + column + " from acquisition_referral where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
    }

    List<Referral> newest(CommunityId community, Instant before, int most) {
        return jdbc.sql("""
                select * from acquisition_referral where community_id = ? and at < ? order by at desc, id limit ?""")
                .params(community.value(), Timestamp.from(before), most)
                .query(ReferralRows::referral)
                .list();
    }

    private static Referral referral(ResultSet r, int row) throws SQLException {
        Timestamp due = r.getTimestamp("due_at");
        return new Referral(
                new ReferralId(r.getObject("id", UUID.class)),
                new MemberId(r.getObject("referrer_id", UUID.class)),
                new MemberId(r.getObject("invitee_id", UUID.class)),
                ReferralState.valueOf(r.getString("state")),
                r.getString("evidence"),
                r.getTimestamp("at").toInstant(),
                due == null ? null : due.toInstant());
    }

    private static MemberId member(ResultSet r, int column) throws SQLException {
        return new MemberId(r.getObject(column, UUID.class));
    }
}
