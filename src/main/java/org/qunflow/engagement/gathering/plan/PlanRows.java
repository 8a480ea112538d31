package org.qunflow.engagement.gathering.plan;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.GatheringSettings;
import org.qunflow.engagement.gathering.Weeks;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the calendar. A group that has enough in that week gets nothing more (003-21): a column leaves a row that says
 * so. Where no value is given, it is the one that the group's week lacks most (002-14).
 */
@Repository
class PlanRows {
    private static final String ENOUGH = """
            (select count(*) from engagement_gathering e where e.group_id = w.group_id and e.planned_on >= :monday::date
               and e.planned_on < :monday::date + 7 and e.state not in ('CANCELLED', 'SKIPPED')) >= :most""";
    private static final String LACKING = """
            (select f.value from unnest(array['INFORMATION','BENEFIT','VIEWPOINT','LEARNING','CONNECTION'])
               with ordinality f (value, place)
             order by (select count(*) from engagement_gathering e where e.group_id = w.group_id and e.value = f.value
               and e.planned_on >= :monday::date and e.planned_on < :monday::date + 7
               and e.state not in ('CANCELLED', 'SKIPPED', 'MISSED')), f.place limit 1)""";
    private static final String PLAN = """
            insert into engagement_gathering (id, community_id, group_id, column_id, title, host, form, value, guest,
              planned_on, starts_at, theme, state)
            select w.id, :community, w.group_id, :column::uuid, :title, :host, :form, coalesce(:value::text, %s), :guest::boolean,
              :day::date, :starts::timestamptz, :theme, case when %s then 'SKIPPED' else 'PLANNED' end
            from unnest(:ids::uuid[], :groups::uuid[]) w (id, group_id)
            on conflict (column_id, group_id, planned_on) do nothing
            returning id, group_id, value, state""".formatted(LACKING, ENOUGH);

    private final JdbcClient jdbc;
    private final GatheringSettings settings;

    PlanRows(JdbcClient jdbc, GatheringSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** A day that a column falls on. */
    record Slot(Column column, LocalDate day, Instant starts) {}

    /** What stands in the calendar now. */
    record Planned(GatheringId id, GroupId group, String value, boolean leftOut) {}

    /** Open groups of the column that have nothing from it on the day. */
    List<UUID> lacking(CommunityId community, Slot slot) {
        return jdbc.sql("""
                select v.group_id from group_v_venue v
                where v.community_id = :community and v.closed_at is null
                  and (v.group_id = :group::uuid or v.type = :type::text)
                  and not exists (select 1 from engagement_gathering g where g.column_id = :column
                    and g.group_id = v.group_id and g.planned_on = :day)
                order by v.name""")
                .param("community", community.value())
                .param(
                        "group",
                        slot.column().group() == null
                                ? null
                                : slot.column().group().value())
                .param("type", slot.column().groupType())
                .param("column", slot.column().id())
                .param("day", Date.valueOf(slot.day()))
                .query(UUID.class)
                .list();
    }

    List<Planned> plan(CommunityId community, Slot slot, List<UUID> groups) {
        Column c = slot.column();
        return jdbc.sql(PLAN)
                .param("ids", Stream.generate(Ids::next).limit(groups.size()).toArray(UUID[]::new))
                .param("groups", groups.toArray(UUID[]::new))
                .param("community", community.value())
                .param("column", c.id())
                .param("title", c.title())
                .param("host", c.host())
                .param("form", c.form().name())
                .param("value", c.value() == null ? null : c.value().name())
                .param("guest", c.guest())
                .param("theme", c.theme())
                .param("day", Date.valueOf(slot.day()))
                .param("starts", Timestamp.from(slot.starts()))
                .param("monday", Date.valueOf(Weeks.monday(slot.day())))
                .param("most", settings.mostAWeek())
                .query((r, n) -> new Planned(
                        new GatheringId(r.getObject(1, UUID.class)),
                        new GroupId(r.getObject(2, UUID.class)),
                        r.getString(3),
                        r.getString(4).equals("SKIPPED")))
                .list();
    }

    /** Removes what was not planned after all. */
    void forget(Planned planned) {
        jdbc.sql("delete from engagement_gathering where id = ?")
                .param(planned.id().value())
                .update();
    }
}
