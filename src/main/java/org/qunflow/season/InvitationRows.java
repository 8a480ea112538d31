package org.qunflow.season;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of invitations; each step expects the state before it. */
@Repository
class InvitationRows {
    private final JdbcTemplate jdbc;
    private final SeasonSettings settings;

    InvitationRows(JdbcTemplate jdbc, SeasonSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    Instant askedBefore(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(settings.askAgainAfter()).toInstant();
    }

    /**
     * The next candidates of the waiting list who are still layered and were not asked lately: by their score of the last
     * cycle, then as the layering named them.
     */
    List<MemberId> next(UUID season, Instant now, int limit) {
        return jdbc.query(
                """
                select c.member_id from season_candidate c join %s l on l.member_id = c.member_id
                where c.season_id = ? and l.stage = 'LAYERED'
                  and not exists (select 1 from %s b where b.member_id = c.member_id and b.lifted_at is null)
                  and not exists (select 1 from season_invitation i where i.season_id = c.season_id
                    and i.member_id = c.member_id and (i.closed_at is null or i.closed_at > ?))
                order by (select s.place from season_standing s where s.season_id = c.season_id
                    and s.member_id = c.member_id and not s.seated order by s.cycle desc limit 1) nulls last,
                  c.rank limit ?""".formatted(MemberViews.LIVING, MemberViews.SUSPENSION),
                (r, n) -> new MemberId(r.getObject(1, UUID.class)),
                season,
                Timestamp.from(askedBefore(now)),
                limit);
    }

    /** False if the member has an open invitation already. */
    boolean propose(CommunityId community, UUID season, MemberId member, Instant at) {
        return jdbc.update("""
                insert into season_invitation (id, community_id, season_id, member_id, state, proposed_at)
                values (?, ?, ?, ?, 'PROPOSED', ?) on conflict do nothing""", Ids.next(), community.value(), season, member.value(), Timestamp.from(at)) == 1;
    }

    /** Why this member cannot be invited now, whoever wants it. */
    Optional<SeatRefusal> objection(CommunityId community, MemberId member, Instant now) {
        return jdbc
                .queryForList(
                        """
                        select case when l.stage = 'CORE' then 'SEATED' when i.closed_at is null and i.id is not null then 'INVITED'
                          when l.member_id is null then 'NOT_A_CANDIDATE' when i.closed_at > ? then 'ASKED_LATELY' end
                        from (values (?::uuid, ?::uuid)) as w (community, member)
                        left join %s l on l.community_id = w.community and l.member_id = w.member
                        left join lateral (select id, closed_at from season_invitation
                          where community_id = w.community and member_id = w.member and state <> 'WITHDRAWN'
                          order by proposed_at desc limit 1) i on true""".formatted(MemberViews.LIVING),
                        String.class,
                        Timestamp.from(askedBefore(now)),
                        community.value(),
                        member.value())
                .stream()
                .filter(Objects::nonNull)
                .map(SeatRefusal::valueOf)
                .findFirst();
    }

    /** What has become of the member's latest invitation, where an answer comes to nothing. */
    SeatRefusal latest(CommunityId community, MemberId member) {
        return jdbc.queryForList("""
                        select case state when 'PROPOSED' then 'NOT_SENT' when 'APPROVED' then 'EXPIRED' else state end
                        from season_invitation where community_id = ? and member_id = ?
                        order by proposed_at desc limit 1""", String.class, community.value(), member.value()).stream()
                .map(SeatRefusal::valueOf)
                .findFirst()
                .orElse(SeatRefusal.NEVER_INVITED);
    }

    /** Whose approved invitation has waited long enough for an answer. */
    List<MemberId> lapsed(CommunityId community, Instant to) {
        return jdbc.query(
                "select member_id from season_invitation where community_id = ? and state = 'APPROVED'"
                        + " and expires_at <= ? order by expires_at",
                (r, n) -> new MemberId(r.getObject(1, UUID.class)),
                community.value(),
                Timestamp.from(to));
    }

    List<MemberId> unstarted(CommunityId community) {
        return jdbc.query(
                "select member_id from season_invitation where community_id = ? and state = 'PROPOSED' and not started",
                (r, n) -> new MemberId(r.getObject(1, UUID.class)),
                community.value());
    }

    void started(CommunityId community, List<String> members) {
        jdbc.update("""
                update season_invitation set started = true
                where community_id = ? and state = 'PROPOSED' and member_id = any(?::uuid[])""", community.value(), members.toArray(String[]::new));
    }

    void decided(CommunityId community, MemberId member, String by) {
        jdbc.update("""
                update season_invitation set decided_by = ?
                where community_id = ? and member_id = ? and state = 'PROPOSED'""", by, community.value(), member.value());
    }

    void approve(CommunityId community, MemberId member, Instant at) {
        int approved = jdbc.update(
                """
                update season_invitation set state = 'APPROVED', sent_at = ?, expires_at = ?
                where community_id = ? and member_id = ? and state = 'PROPOSED'""",
                Timestamp.from(at),
                Timestamp.from(at.plus(settings.invitationHolds())),
                community.value(),
                member.value());
        if (approved != 1) {
            throw new IllegalStateException("Member " + member + " has no proposed invitation to approve");
        }
    }

    /** Closes the open invitation and returns its season. */
    UUID close(CommunityId community, MemberId member, String outcome, Instant at) {
        return jdbc
                .query(
                        """
                        update season_invitation set state = ?, closed_at = ?
                        where community_id = ? and member_id = ? and state in ('PROPOSED', 'APPROVED')
                        returning season_id""",
                        (r, n) -> r.getObject(1, UUID.class),
                        outcome,
                        Timestamp.from(at),
                        community.value(),
                        member.value())
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Member " + member + " has no open invitation that could be " + outcome));
    }
}
