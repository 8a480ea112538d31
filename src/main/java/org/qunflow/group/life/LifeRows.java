package org.qunflow.group.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.group.life.Check.Outcome;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clock of one group, and its checks. */
@Repository
class LifeRows {
    private static final String FIND = """
            select l.*, g.size from group_life l join group_group g on g.id = l.group_id
            where l.community_id = ? and l.group_id = ?""";

    private final JdbcClient jdbc;

    LifeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A clock, and how many members its group has. */
    record Life(Clock clock, int size) {}

    CommunityId communityOf(GroupId group) {
        return jdbc.sql("select community_id from group_group where id = ?")
                .param(group.value())
                .query((r, n) -> new CommunityId(r.getObject(1, UUID.class)))
                .single();
    }

    Optional<Life> find(CommunityId community, GroupId group) {
        return jdbc.sql(FIND)
                .params(community.value(), group.value())
                .query(LifeRows::life)
                .optional();
    }

    Life locked(CommunityId community, GroupId group) {
        return jdbc.sql(FIND + " for update of l")
                .params(community.value(), group.value())
                .query(LifeRows::life)
                .single();
    }

    private static Life life(ResultSet r, int n) throws SQLException {
        return new Life(
                new Clock(
                        new GroupId(r.getObject("group_id", UUID.class)),
                        r.getInt("round"),
                        r.getObject("started_on", LocalDate.class),
                        r.getInt("checked_day"),
                        r.getInt("bad"),
                        Clock.State.valueOf(r.getString("state")),
                        r.getBoolean("fixed")),
                r.getInt("size"));
    }

    void check(CommunityId community, Life life, int day, int bad, Outcome outcome, Instant at) {
        jdbc.sql("""
                insert into group_check (community_id, group_id, round, day, at, size, health, participation, organisation,
                  belonging, outcome)
                select :community, :group, :round, :day, :at, :size, h.health, h.participation, h.organisation, h.belonging,
                  :outcome from (select 1) as one left join lateral (select * from group_health
                  where group_id = :group order by day desc limit 1) as h on true""")
                .param("community", community.value())
                .param("group", life.clock().group().value())
                .param("round", life.clock().round())
                .param("day", day)
                .param("at", Timestamp.from(at))
                .param("size", life.size())
                .param("outcome", outcome.name())
                .update();
        jdbc.sql("update group_life set checked_day = ?, bad = ?, state = ? where group_id = ?")
                .params(day, bad, after(outcome).name(), life.clock().group().value())
                .update();
    }

    private static Clock.State after(Outcome outcome) {
        return switch (outcome) {
            case HEALTHY -> Clock.State.RUNNING;
            case WEAK -> Clock.State.REVIVING;
            case ASKED -> Clock.State.DECIDING;
        };
    }

    void revived(GroupId group, String tried, String came, String by, Instant at) {
        jdbc.sql("""
                with clock as (update group_life set state = 'RUNNING' where group_id = :group and state = 'REVIVING'
                  returning group_id, round, checked_day)
                update group_check c set tried = :tried, came = :came, answered_by = :by, answered_at = :at
                from clock where c.group_id = clock.group_id and c.round = clock.round and c.day = clock.checked_day""")
                .param("group", group.value())
                .param("tried", tried)
                .param("came", came)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Returns the new round. */
    int renew(CommunityId community, GroupId group, Instant at) {
        return jdbc.sql("""
                update group_life l set round = round + 1, checked_day = 0, bad = 0, state = 'RUNNING',
                  started_on = (cast(? as timestamptz) at time zone c.zone)::date
                from community_community c where c.id = l.community_id and l.community_id = ? and l.group_id = ?
                returning l.round""")
                .params(Timestamp.from(at), community.value(), group.value())
                .query(Integer.class)
                .single();
    }

    void end(CommunityId community, GroupId group) {
        jdbc.sql("update group_life set state = 'ENDED' where community_id = ? and group_id = ?")
                .params(community.value(), group.value())
                .update();
    }

    boolean fix(CommunityId community, GroupId group, boolean fixed) {
        return jdbc.sql("""
                        update group_life set fixed = :fixed where community_id = :community and group_id = :group
                          and fixed <> :fixed and state <> 'ENDED'""")
                        .param("fixed", fixed)
                        .param("community", community.value())
                        .param("group", group.value())
                        .update()
                == 1;
    }
}
