package org.qunflow.team;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of absences and of what is held on behalf of somebody. */
@Repository
class AbsenceRows {
    private static final String SELECT = "select id, who, substitute, first_day, last_day, note from team_absence ";

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else notes or ends an absence. */
    void hold() {
        jdbc.sql("lock table team_absence in share row exclusive mode").update();
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Absence.class).optional();
    }

    Optional<Absence> on(String who, LocalDate day) {
        return jdbc.sql(SELECT + "where who = ? and last_day >= ? and first_day <= ?")
                .params(who, day, day)
                .query(Absence.class)
                .optional();
    }

    /** True if somebody is away on the day, the one before or the one after: in any zone it may be one of these. */
    boolean about(String who, LocalDate day) {
        return jdbc.sql("select exists (select 1 from team_absence where who = ? and last_day >= ? and first_day <= ?)")
                .params(who, day.minusDays(1), day.plusDays(1))
                .query(Boolean.class)
                .single();
    }

    /** Absences that have not ended before the day, the earliest first. */
    List<Absence> endingFrom(LocalDate day, int most) {
        return jdbc.sql(SELECT + "where last_day >= ? order by first_day, who limit ?")
                .params(day, most)
                .query(Absence.class)
                .list();
    }

    List<Absence> overlapping(String who, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + "where who = ? and last_day >= ? and first_day <= ?")
                .params(who, from, to)
                .query(Absence.class)
                .list();
    }

    /** Absences of the day at whose beginning nothing has moved yet in this community. */
    List<Absence> beginning(CommunityId community, LocalDate day) {
        return jdbc.sql(SELECT + """
                        a where last_day >= ? and first_day <= ? and not exists (
                          select 1 from team_absence_begun b where b.absence_id = a.id and b.community_id = ?)""")
                .params(day, day, community.value())
                .query(Absence.class)
                .list();
    }

    void begun(UUID absence, CommunityId community) {
        jdbc.sql("insert into team_absence_begun (absence_id, community_id) values (?, ?) on conflict do nothing")
                .params(absence, community.value())
                .update();
    }

    void add(Absence a, String by) {
        jdbc.sql("insert into team_absence (id, who, substitute, first_day, last_day, note, said_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(a.id(), a.who(), a.substitute(), a.firstDay(), a.lastDay(), a.note(), by)
                .update();
    }

    void endBefore(UUID id, LocalDate day) {
        jdbc.sql("delete from team_absence where id = ? and first_day >= ?")
                .params(id, day)
                .update();
        jdbc.sql("update team_absence set last_day = least(last_day, ?) where id = ?")
                .params(day.minusDays(1), id)
                .update();
    }

    void standIn(CommunityId community, StandIn standIn, Instant at) {
        jdbc.sql("""
                        insert into team_stand_in (task_id, community_id, for_whom, by_whom, at) values (?, ?, ?, ?, ?)
                        on conflict (task_id) do update
                        set for_whom = excluded.for_whom, by_whom = excluded.by_whom, at = excluded.at""")
                .params(standIn.taskId(), community.value(), standIn.forWhom(), standIn.byWhom(), Timestamp.from(at))
                .update();
    }

    List<StandIn> standIns(CommunityId community, Collection<String> tasks) {
        return jdbc.sql("select task_id, for_whom, by_whom from team_stand_in where task_id = any(?)"
                        + " and community_id = ?")
                .params(tasks.toArray(String[]::new), community.value())
                .query(StandIn.class)
                .list();
    }
}
