package org.qunflow.season;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

    /** The next candidates of the waiting list who are still layered and were not asked lately, best first. */
    List<MemberId> next(UUID season, Instant now, int limit) {
        Instant askedBefore =
                now.atZone(ZoneOffset.UTC).minus(settings.askAgainAfter()).toInstant();
        return jdbc.query(
                """
                select c.member_id from season_candidate c join %s l on l.member_id = c.member_id
                where c.season_id = ? and l.stage = 'LAYERED'
                  and not exists (select 1 from season_invitation i where i.season_id = c.season_id
                    and i.member_id = c.member_id and (i.closed_at is null or i.closed_at > ?))
                order by c.rank limit ?""".formatted(MemberViews.LIVING),
                (r, n) -> new MemberId(r.getObject(1, UUID.class)),
                season,
                Timestamp.from(askedBefore),
                limit);
    }

    void propose(CommunityId community, UUID season, MemberId member, Instant at) {
        jdbc.update("""
                insert into season_invitation (id, community_id, season_id, member_id, state, proposed_at)
                values (?, ?, ?, ?, 'PROPOSED', ?)""", Ids.next(), community.value(), season, member.value(), Timestamp.from(at));
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
        int approved = jdbc.update("""
                update season_invitation set state = 'APPROVED', sent_at = ?
                where community_id = ? and member_id = ? and state = 'PROPOSED'""", Timestamp.from(at), community.value(), member.value());
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
