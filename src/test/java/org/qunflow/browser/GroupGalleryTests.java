package org.qunflow.browser;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.group.seat.Seats;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of groups: all of them, what they add up to, one with a past, and the days of the clock. */
class GroupGalleryTests extends GalleryTest {
    @Autowired
    Seats seats;

    @Autowired
    JdbcClient jdbc;

    private GroupId group;

    @BeforeEach
    void aGroupWithAPast() {
        group = jdbc.sql("select id from group_group where community_id = ? and type = 'VIP'")
                .param(scene.home().value())
                .query((r, n) -> new GroupId(r.getObject(1, UUID.class)))
                .optional()
                .orElseGet(this::open);
    }

    private GroupId open() {
        GroupId id = GroupId.next();
        jdbc.sql("""
                insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                values (?, ?, 'VIP', 'VIP 1', 1, 30, now() - interval '66 days')""").params(id.value(), scene.home().value()).update();
        seats.take(scene.home(), scene.fan(), id);
        jdbc.sql("""
                insert into group_health (community_id, group_id, day, size, speakers, active, outputs, participation,
                  organisation, belonging, health)
                select ?, ?, current_date - d, 12, 2, 5, 4, 45 + 30 * sin(d / 5.0), 30 + 25 * cos(d / 7.0), 70 - d / 2,
                  48 + 20 * sin(d / 5.0) from generate_series(1, 50) as d""").params(scene.home().value(), id.value()).update();
        life(id);
        return id;
    }

    private void life(GroupId id) {
        jdbc.sql("""
                insert into group_life (group_id, community_id, round, started_on, checked_day, state, started)
                values (?, ?, 2, current_date - 16, 14, 'REVIVING', true)""").params(id.value(), scene.home().value()).update();
        jdbc.sql("""
                insert into group_check (community_id, group_id, round, day, at, size, health, outcome, tried, came, answered_by)
                select ?, ?, 2, day, now() - (16 - day) * interval '1 day', 12, health, outcome, tried, came, 'operator'
                from (values (3, 62, 'HEALTHY', null, null), (7, 31, 'WEAK', '晒图：春茶开箱', 'BETTER'), (14, 34, 'WEAK', null, null))
                  as c (day, health, outcome, tried, came)""").params(scene.home().value(), id.value()).update();
        jdbc.sql("""
                insert into group_verdict (community_id, group_id, round, asked_at, day, health, trend, contribution, size,
                  proposed, decided, decided_by, decided_at, reason, outcome)
                select ?, ?, 1, now() - interval '17 days', 34, 33, -6, 1280.5, 12, 'MERGE', decided, 'lead',
                  now() - interval '16 days', '新的群规更清楚', outcome
                from (values ('MERGE', 'NO_ROOM'), ('RENEW', 'RENEWED')) as v (decided, outcome)""").params(scene.home().value(), id.value()).update();
        jdbc.sql("""
                insert into group_sample (community_id, group_id, at, by, topics, turns, mutual, rating)
                values (?, ?, now() - interval '2 days', 'operator', 3, 40, 17, 4.2)""").params(scene.home().value(), id.value()).update();
    }

    @ParameterizedTest
    @MethodSource("views")
    void groups(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/groups", "groups");
        look(page, "/groups?kind=CORE_FAN&state=CLOSED", "groups-none");
        look(page, "/groups/figures", "groups-figures");
        look(page, "/groups/" + group, "group");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        look(send(page, "form[action$=members]"), "group-refused");
        look(page, "/groups/clock", "groups-clock");
        page.fill("#days", "3, 7, 40");
        look(send(page, "#rule"), "groups-clock-refused");
        diagram(page, "/design/processes/group-life/1", "group-life");
        look(page, "/design/tables/life-verdict", "table-life-verdict");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/groups", "groups-empty");
        look(page, "/groups/figures", "groups-figures-empty");
    }
}
