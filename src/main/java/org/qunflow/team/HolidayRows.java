package org.qunflow.team;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of days that are unlike others. */
@Repository
class HolidayRows {
    private final JdbcClient jdbc;

    HolidayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Holidays.Year> years() {
        return jdbc.sql("""
                        select y.calendar, y.year, y.loaded_by, count(d.day) filter (where not d.works) as off,
                          count(d.day) filter (where d.works) as worked
                        from team_year y left join team_day d on d.calendar = y.calendar and d.year = y.year
                        group by 1, 2, 3 order by 1, 2 desc""").query(Holidays.Year.class).list();
    }

    List<Holiday> days(String calendar, int year) {
        return jdbc.sql("select day, works, name_zh, name_en from team_day where calendar = ?"
                        + " and day between make_date(?, 1, 1) and make_date(?, 12, 31) order by day")
                .params(calendar, year, year)
                .query(Holiday.class)
                .list();
    }

    Map<LocalDate, Boolean> unlike(String calendar) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        jdbc.sql("select day, works from team_day where calendar = ?")
                .param(calendar)
                .query(r -> {
                    days.put(r.getDate(1).toLocalDate(), r.getBoolean(2));
                });
        return days;
    }

    /** Takes a year that is not there yet; false if it is. */
    boolean begin(String calendar, int year, String by) {
        return jdbc.sql("insert into team_year (calendar, year, loaded_by) values (?, ?, ?) on conflict do nothing")
                        .params(calendar, year, by)
                        .update()
                == 1;
    }

    void forget(String calendar, int year) {
        jdbc.sql("delete from team_year where calendar = ? and year = ?")
                .params(calendar, year)
                .update();
    }

    void add(String calendar, Holiday day) {
        jdbc.sql("insert into team_day (calendar, day, works, name_zh, name_en) values (?, ?, ?, ?, ?)")
                .params(calendar, Date.valueOf(day.day()), day.works(), day.nameZh(), day.nameEn())
                .update();
    }
}
