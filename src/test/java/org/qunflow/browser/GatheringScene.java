package org.qunflow.browser;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.community.Rounds;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.engagement.gathering.Value;
import org.qunflow.engagement.gathering.library.Library;
import org.qunflow.engagement.gathering.library.Material;
import org.qunflow.engagement.gathering.library.Topic;
import org.qunflow.engagement.gathering.plan.Column;
import org.qunflow.engagement.gathering.plan.Columns;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community whose groups gather: some regularly, one never, one too often. */
class GatheringScene {
    static final String HOME = "茶山社群 · 活";

    @Autowired
    Communities communities;

    @Autowired
    Columns columns;

    @Autowired
    Library library;

    @Autowired
    Rounds rounds;

    @Autowired
    Processes processes;

    @Autowired
    TaskInbox tasks;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId home;

    /** An open community with one group. */
    CommunityId opens(String name) {
        home = communities
                .open(name, "茶山", GalleryLife.ZONE, Currency.getInstance("CNY"))
                .id();
        group("茶友一群", "TIER", 60);
        return home;
    }

    /** Opens it with all there is to see, unless it is there already. */
    void lives() {
        if (communities.named(HOME).isPresent()) {
            home = communities.named(HOME).orElseThrow().id();
            return;
        }
        opens(HOME);
        held(group("茶友二群", "TIER", 60), 2, 9);
        held(group("尝新活动群", "EVENT", 40), 1, 2, 3, 4);
        group("备选一群", "WAITING", 3);
        column("晨间茶讯", "WAITING", 1, Value.INFORMATION, false);
        column("周三茶话", "TIER", 3, null, true);
        column("周五好物", "EVENT", 5, Value.BENEFIT, false);
        column("周日小结", "TIER", 7, Value.VIEWPOINT, false);
        library.keep(
                home,
                new Material(
                        UUID.randomUUID(),
                        "茶山照片一组",
                        ContentForm.ARTICLE,
                        "春天的茶山，清晨采摘。",
                        "春茶，产地",
                        "运营实拍",
                        Material.Licence.OWN,
                        0,
                        null));
        library.keep(home, new Topic(UUID.randomUUID(), "日用品", "保温杯怎么洗", 0, null));
        library.keep(home, new Topic(UUID.randomUUID(), "健康", "晚上喝茶睡不着怎么办", 0, null));
        timePasses();
    }

    private void column(String title, String type, int weekday, Value value, boolean guest) {
        columns.open(
                home,
                new Column(
                        UUID.randomUUID(),
                        title,
                        "",
                        null,
                        null,
                        type,
                        weekday,
                        null,
                        LocalTime.of(20, 0),
                        "茶师傅",
                        ContentForm.THEME_SHARE,
                        value,
                        guest));
    }

    private GroupId group(String name, String type, int days) {
        GroupId id = GroupId.next();
        jdbc.update("""
                insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                select ?, ?, ?, ?, count(*) + 1, 30, now() - make_interval(days => ?) from group_group
                where community_id = ? and type = ?""", id.value(), home.value(), type, name, days, home.value(), type);
        return id;
    }

    private void held(GroupId group, int... daysAgo) {
        for (int days : daysAgo) {
            jdbc.update("""
                    insert into engagement_gathering (id, community_id, group_id, title, host, form, value, planned_on,
                      starts_at, state, theme, held_at, held_by, attended, spoke, outputs, rating, learned, reviewed_at,
                      reviewed_by)
                    select gen_random_uuid(), community_id, id, '往期茶话', '茶师傅', 'SALON', 'LEARNING', t::date, t, 'REVIEWED',
                      '岩茶入门', t, 'operator', 24, 9, 3, 4, '留出更多提问时间', t, 'operator'
                    from group_group, cast(now() - make_interval(days => ?) as timestamptz) t where id = ?""", days, group.value());
        }
    }

    /** The rounds go, and what is due runs. */
    void timePasses() {
        processes.runDueJobs(home, Instant.now());
        rounds.goTo(home, Instant.now());
        processes.runDueJobs(home, Instant.now());
    }

    /** It is a minute past the beginning of what is announced. */
    void theTimeHasCome() {
        jdbc.update(
                "update engagement_gathering set starts_at = now() - interval '1 minute'"
                        + " where community_id = ? and state = 'ANNOUNCED'",
                home.value());
        timePasses();
    }

    /** The next one that is not over, as the path of its page. */
    String next() {
        return "/gatherings/"
                + jdbc.queryForObject(
                        "select id::text from engagement_gathering where community_id = ? and state in"
                                + " ('PREPARING', 'ANNOUNCED', 'HELD') order by starts_at, guest desc limit 1",
                        String.class,
                        home.value());
    }

    /** One that is over. */
    String reviewed() {
        return "/gatherings/"
                + jdbc.queryForObject(
                        "select id::text from engagement_gathering where community_id = ? and state = 'REVIEWED' limit 1",
                        String.class,
                        home.value());
    }

    /** The brief of the next one advertises where that is not allowed. */
    String refused() {
        String path = next();
        jdbc.update(
                "update engagement_gathering set refused = 'AD_CAP', ad = true where id = ?::uuid",
                path.substring("/gatherings/".length()));
        return path;
    }

    /** A task of this element. */
    String task(String element) {
        List<TaskInbox.OpenTask> open = tasks.open(home, Instant.now().plusSeconds(1), 1000);
        return "/tasks/"
                + open.stream()
                        .filter(t -> t.elementId().equals(element))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    /** Tomorrow, as a day of the week. */
    static DayOfWeek tomorrow() {
        return LocalDate.ofInstant(Instant.now(), GalleryLife.ZONE).plusDays(1).getDayOfWeek();
    }
}
