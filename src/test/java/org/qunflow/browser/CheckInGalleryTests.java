package org.qunflow.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.engagement.checkin.CheckIns;
import org.qunflow.engagement.checkin.CheckTaskId;
import org.qunflow.engagement.checkin.CheckTasks;
import org.qunflow.engagement.checkin.NewCheckTask;
import org.qunflow.engagement.checkin.Pictures;
import org.qunflow.engagement.checkin.TaskAnswer;
import org.qunflow.engagement.checkin.Whom;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Check-ins: the tasks, one of them with its leaderboard, its pictures and its form, and the review of a picture. */
class CheckInGalleryTests extends GalleryTest {
    private static final String TASK = "早茶打卡";

    @Autowired
    CheckTasks tasks;

    @Autowired
    CheckIns checkIns;

    @Autowired
    News news;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @MethodSource("views")
    void checkIns(View view) {
        CheckTaskId task = aTask();
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/checkins", "checkins");
        look(page, "/checkins/" + task, "checkins-task");
        look(page, "/checkins/" + task + "?q=周", "checkins-for-member");
        page.setInputFiles("#file", new FilePayload("x.png", "image/png", new byte[12]));
        look(send(page, "#check-in"), "checkins-refused");
        look(page, "/checkins/" + task + "/change", "checkins-change");
        page.fill("#points", "many");
        look(send(page, "#change-task"), "checkins-change-refused");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/checkins", "checkins-empty");
        Page operator = reader(view, "OPERATOR", GalleryScene.HOME);
        look(operator, "/checkins", "checkins-operator");
        look(operator, "/tasks/" + scene.taskWith("proof-review"), "task-proof-review");
    }

    /** The fan has done it for some days, with a frozen one; today's picture waits. */
    private CheckTaskId aTask() {
        CommunityId home = scene.home();
        return jdbc.sql("select id from engagement_check_task where community_id = ?")
                .param(home.value())
                .query((r, n) -> CheckTaskId.of(r.getString(1)))
                .optional()
                .orElseGet(() -> newTask(home));
    }

    private CheckTaskId newTask(CommunityId home) {
        LocalDate today = tasks.today(home);
        NewCheckTask usual = tasks.proposed(home);
        NewCheckTask task = new NewCheckTask(
                TASK,
                "晒一张今天的茶",
                Whom.EVERYBODY,
                today,
                today.plusDays(20),
                true,
                usual.points(),
                usual.milestones(),
                2,
                2);
        CheckTaskId id = ((TaskAnswer.Opened) tasks.open(home, task)).id();
        jdbc.sql(
                        "update engagement_check_task set first_day = first_day - 12, closed_day = current_date - 1 where id = ?")
                .param(id.value())
                .update();
        List<MemberId> members = List.of(scene.fan(), scene.member("黄嘉宁"));
        members.forEach(m -> past(home, id, m));
        members.forEach(m -> checkIns.checkIn(home, m, id, news.now(home), Pictures.png()));
        return id;
    }

    private void past(CommunityId home, CheckTaskId task, MemberId member) {
        jdbc.sql("""
                insert into engagement_check_in (id, community_id, task_id, member_id, day, at, made_up, source, state)
                select gen_random_uuid(), :home, :task, :member, cast(:today as date) - n, now(), false, 'demo', 'COUNTED'
                from generate_series(1, 9) as n where n <> 4""")
                .param("home", home.value())
                .param("task", task.value())
                .param("member", member.value())
                .param("today", Date.valueOf(tasks.today(home)))
                .update();
        jdbc.sql("insert into engagement_check_freeze values (?, ?, cast(? as date) - 4)")
                .params(task.value(), member.value(), Date.valueOf(tasks.today(home)))
                .update();
    }
}
