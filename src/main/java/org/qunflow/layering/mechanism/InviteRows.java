package org.qunflow.layering.mechanism;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of invitations to mechanism groups. */
@Repository
class InviteRows {
    private final JdbcTemplate jdbc;
    private final CurrentOperator operator;

    InviteRows(JdbcTemplate jdbc, CurrentOperator operator) {
        this.jdbc = jdbc;
        this.operator = operator;
    }

    /** Invites the members of the band and those above it who have an interest (001-04), best first. Returns how many. */
    int invite(CommunityId community, GroupId group, Opening opening, int most) {
        return jdbc.update(
                """
                insert into layering_mechanism_invite (group_id, member_id, community_id)
                select ?, s.member_id, s.community_id from layering_standing s
                join %s l on l.member_id = s.member_id
                where s.community_id = ? and s.%s >= ?
                  and exists (select 1 from %s t where t.member_id = s.member_id and t.key = 'interest')
                order by s.paid desc, s.member_id limit ?""".formatted(MemberViews.LIVING, opening.kind().column(), MemberViews.TAG),
                group.value(),
                community.value(),
                opening.from(),
                most);
    }

    int inBand(CommunityId community, Opening opening) {
        return jdbc.queryForObject(
                """
                select count(*) from layering_standing s join %s l on l.member_id = s.member_id
                where s.community_id = ? and s.%s >= ?
                  and exists (select 1 from %s t where t.member_id = s.member_id and t.key = 'interest')""".formatted(MemberViews.LIVING, opening.kind().column(), MemberViews.TAG),
                Integer.class,
                community.value(),
                opening.from());
    }

    /** INVITED, JOINED or DECLINED, locked until the transaction ends; empty if the member is not invited. */
    Optional<String> state(CommunityId community, GroupId group, MemberId member) {
        return jdbc.queryForList("""
                        select state from layering_mechanism_invite
                        where community_id = ? and group_id = ? and member_id = ? for update""", String.class, community.value(), group.value(), member.value()).stream()
                .findFirst();
    }

    void answer(GroupId group, MemberId member, String state, Instant at) {
        jdbc.update("""
                update layering_mechanism_invite set state = ?, answered_at = ?, recorded_by = ?
                where group_id = ? and member_id = ? and state = 'INVITED'""", state, Timestamp.from(at), operator.name(), group.value(), member.value());
    }

    List<Invite> of(CommunityId community, GroupId group) {
        return jdbc.query(
                """
                select member_id, state, answered_at, recorded_by from layering_mechanism_invite
                where community_id = ? and group_id = ? order by state = 'INVITED' desc, answered_at desc, member_id""",
                (r, n) -> new Invite(
                        new MemberId(r.getObject(1, UUID.class)),
                        r.getString(2),
                        r.getTimestamp(3) == null ? null : r.getTimestamp(3).toInstant(),
                        r.getString(4)),
                community.value(),
                group.value());
    }

    boolean lives(CommunityId community, MemberId member) {
        return jdbc.queryForObject(
                "select exists (select 1 from " + MemberViews.LIVING + " where community_id = ? and member_id = ?)",
                Boolean.class,
                community.value(),
                member.value());
    }
}
