package org.qunflow.browser;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Communities;
import org.qunflow.community.Rounds;
import org.qunflow.conversion.live.LiveAnswer;
import org.qunflow.conversion.live.LiveId;
import org.qunflow.conversion.live.LiveRooms;
import org.qunflow.conversion.live.NewLive;
import org.qunflow.conversion.live.PathStep;
import org.qunflow.conversion.scene.FestivalCalendar;
import org.qunflow.conversion.scene.NewScene;
import org.qunflow.conversion.scene.SalesScenes;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community with planned scenes, and live rooms that are to be accepted, on today, and reviewed. */
class SceneLife {
    static final String HOME = "茶山社群 · 播";

    @Autowired
    Communities communities;

    @Autowired
    SalesScenes scenes;

    @Autowired
    LiveRooms rooms;

    @Autowired
    Rounds rounds;

    @Autowired
    Processes processes;

    @Autowired
    TaskInbox tasks;

    @Autowired
    JdbcTemplate jdbc;

    private final GroupId group = GroupId.next();
    private CommunityId home;

    void lives() {
        if (communities.named(HOME).isPresent()) {
            home = communities.named(HOME).orElseThrow().id();
            return;
        }
        home = communities
                .open(HOME, "茶山", GalleryLife.ZONE, Currency.getInstance("CNY"))
                .id();
        jdbc.update(
                "insert into group_group (id, community_id, type, name, number, capacity, opened_at)"
                        + " values (?, ?, 'TIER', '茶友一群', 1, 30, now())",
                group.value(),
                home.value());
        scenes();
        LiveId held = live("岩茶入门", PathStep.GROUP, PathStep.LIVE, PathStep.PAY);
        begins(held);
        answers(held, "userTask_recordLive", Map.of("held", "YES", "viewers", 42, "orders", 7, "revenue", 693));
        answers(held, "userTask_reviewLive", Map.of("learned", "留出更多提问时间"));
        begins(live("春茶品鉴会", PathStep.GROUP, PathStep.LIVE, PathStep.PAY));
        live("茶山一日行", PathStep.GROUP, PathStep.MINI_PROGRAM, PathStep.LIVE, PathStep.SHOP, PathStep.PAY);
    }

    private void scenes() {
        LocalDate today = scenes.today(home);
        FestivalCalendar.FestivalDay next =
                FestivalCalendar.between(today, today.plusDays(90)).get(0);
        scenes.plan(home, new NewScene(null, "周末待客", next.festival(), today, next.on(), "让爱茶的人慢下来"));
        scenes.plan(home, new NewScene("first-snow", "办公室一杯茶", null, today, today.plusDays(6), ""));
    }

    private LiveId live(String title, PathStep... path) {
        NewLive plan = new NewLive(
                title, "茶师小山", "first-step", List.of(group), Instant.now().plus(Duration.ofDays(9)), List.of(path));
        return ((LiveAnswer.Done) rooms.plan(home, plan)).live();
    }

    private void begins(LiveId id) {
        jdbc.update("update conversion_live set starts_at = now() + interval '1 hour' where id = ?", id.value());
        rounds.goTo(home, Instant.now());
        processes.runDueJobs(home, Instant.now());
    }

    private void answers(LiveId id, String element, Map<String, Object> answers) {
        tasks.complete(task(id.toString(), element), "operator", answers);
        processes.runDueJobs(home, Instant.now());
    }

    private String task(String id, String element) {
        return tasks.open(home, Instant.now().plusSeconds(1), 1000).stream()
                .filter(t -> t.elementId().equals(element)
                        && (id == null || t.businessKey().equals(id)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The page of the live room in this state. */
    String page(String state) {
        return "/scenes/live/"
                + jdbc.queryForObject(
                        "select id::text from conversion_live where community_id = ? and state = ?",
                        String.class,
                        home.value(),
                        state);
    }

    /** The page of the task of this element. */
    String taskPage(String element) {
        return "/tasks/" + task(null, element);
    }
}
