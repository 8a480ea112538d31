package org.qunflow.group.opening.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Nicknames in memberships, and their format. The database judges, so that one and many are judged alike. */
@Repository
class NicknameRows {
    private static final String FITS = "nickname is not null and nickname ~ ('^(?:' || :pattern || ')$')";

    private final JdbcClient jdbc;

    NicknameRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<NicknameFormat> format(CommunityId community) {
        return jdbc.sql("select * from group_nickname_format where community_id = ?")
                .param(community.value())
                .query((r, n) -> new NicknameFormat(
                        r.getString("pattern"),
                        r.getString("example"),
                        r.getString("changed_by"),
                        r.getTimestamp("changed_at").toInstant()))
                .optional();
    }

    /** Whether the whole text matches; throws DataAccessException for what is no regular expression. */
    boolean matches(String pattern, String text) {
        return jdbc.sql("select cast(:text as text) ~ ('^(?:' || :pattern || ')$')")
                .param("text", text)
                .param("pattern", pattern)
                .query(Boolean.class)
                .single();
    }

    void change(CommunityId community, String pattern, String example, String by, Instant at) {
        jdbc.sql("""
                insert into group_nickname_format (community_id, pattern, example, changed_by, changed_at)
                values (?, ?, ?, ?, ?) on conflict (community_id) do update set pattern = excluded.pattern,
                  example = excluded.example, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .params(community.value(), pattern, example, by, Timestamp.from(at))
                .update();
    }

    /** Judges all nicknames again. Returns how many do not fit. */
    int judge(CommunityId community, String pattern) {
        jdbc.sql("update group_membership set nickname_fits = not nickname_fits where community_id = :community"
                        + " and left_at is null and nickname_fits <> (" + FITS + ")")
                .param("community", community.value())
                .param("pattern", pattern)
                .update();
        return jdbc.sql("select count(*) from group_membership where community_id = ? and left_at is null"
                        + " and not nickname_fits")
                .param(community.value())
                .query(Integer.class)
                .single();
    }

    /** Sets the nickname in all groups of a member. Says whether it fits, or nothing if the member is in no group. */
    Optional<Boolean> set(CommunityId community, MemberId member, String nickname, String pattern) {
        return jdbc
                .sql("""
                update group_membership set nickname = :nickname,
                  nickname_fits = cast(:nickname as text) ~ ('^(?:' || :pattern || ')$')
                where community_id = :community and member_id = :member and left_at is null returning nickname_fits""")
                .param("nickname", nickname)
                .param("pattern", pattern)
                .param("community", community.value())
                .param("member", member.value())
                .query(Boolean.class)
                .list()
                .stream()
                .findFirst();
    }

    /** Members whose nickname does not fit, by id after one of them. */
    List<Misfit> misfits(CommunityId community, MemberId after, int limit) {
        return jdbc.sql("""
                select distinct on (s.member_id) s.member_id, g.name, s.nickname, s.nickname_reminded_at
                from group_membership s join group_group g on g.id = s.group_id
                where s.community_id = :community and s.left_at is null and not s.nickname_fits
                  and (:after::uuid is null or s.member_id > :after::uuid)
                order by s.member_id, s.joined_at desc limit :limit""")
                .param("community", community.value())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(NicknameRows::misfit)
                .list();
    }

    private static Misfit misfit(ResultSet r, int row) throws SQLException {
        Timestamp reminded = r.getTimestamp(4);
        return new Misfit(
                new MemberId(r.getObject(1, UUID.class)),
                r.getString(2),
                r.getString(3),
                reminded == null ? null : reminded.toInstant());
    }
}
