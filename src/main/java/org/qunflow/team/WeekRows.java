package org.qunflow.team;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of working hours. */
@Repository
class WeekRows {
    private final JdbcClient jdbc;

    WeekRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WorkingHours> find(CommunityId community) {
        List<Map<String, Object>> week = jdbc.sql("select calendar from team_week where community_id = ?")
                .param(community.value())
                .query()
                .listOfRows();
        return week.stream().findFirst().map(w -> new WorkingHours((String) w.get("calendar"), hours(community)));
    }

    private Map<DayOfWeek, Hours> hours(CommunityId community) {
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        jdbc.sql("select weekday, opens, closes from team_hours where community_id = ?")
                .param(community.value())
                .query(r -> {
                    hours.put(DayOfWeek.of(r.getInt(1)), new Hours(r.getInt(2), r.getInt(3)));
                });
        return hours;
    }

    void save(CommunityId community, WorkingHours week) {
        jdbc.sql("insert into team_week (community_id, calendar) values (?, ?)"
                        + " on conflict (community_id) do update set calendar = excluded.calendar")
                .param(1, community.value())
                .param(2, week.calendar(), java.sql.Types.VARCHAR)
                .update();
        jdbc.sql("delete from team_hours where community_id = ?")
                .param(community.value())
                .update();
        week.hours().forEach((day, h) -> jdbc.sql(
                        "insert into team_hours (community_id, weekday, opens, closes) values (?, ?, ?, ?)")
                .params(community.value(), day.getValue(), h.opens(), h.closes())
                .update());
    }
}
