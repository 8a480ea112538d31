package org.qunflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.engine.Processes;
import org.qunflow.sop.migration.Moving;
import org.qunflow.sop.migration.MovingModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A lead moves members to a new version: impact, mapping, rehearsal, run, results, and the way back. */
class MigrationGalleryTests extends GalleryTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    RepositoryService repository;

    @Autowired
    Processes processes;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @MethodSource("views")
    void aLeadMovesMembersAndTakesItBack(View view) {
        Page page = reader(view, "LEAD", GalleryRooms.EMPTY);
        look(page, "/design/migrations", "moves-empty");
        choose(page, GalleryScene.HOME);
        MovingModel journey = underWay();
        look(page, "/design/migrations", "moves");
        diagram(page, "/design/migrations/plan?process=" + journey.key + "&from=1&to=2", "move-plan");
        page.fill("#reason", view.name().startsWith("zh") ? "新的群规更清楚" : "The new rules are clearer");
        page.click("form[action$='/plan'] button[type=submit]");
        ready(page);
        assertThat(page.locator(".migration-open").count()).isEqualTo(2);
        look(page, "move-plan-refused");
        page.locator("[data-map=from] [data-element-id=userTask_ask] .djs-hit")
                .first()
                .dispatchEvent("click");
        page.locator("[data-map=to] [data-element-id=userTask_question] .djs-hit")
                .first()
                .dispatchEvent("click");
        assertThat(goal(page, "userTask_ask").inputValue()).isEqualTo("userTask_question");
        goal(page, "receiveTask_kind").selectOption("-");
        look(page, "move-plan-chosen");
        page.click("form[action$='/plan'] button[type=submit]");
        ready(page);
        look(page, "move-rehearsed");
        String rehearsed = pathOf(page);
        Page second = choose(open("/", view, "LEAD", "lead2"), GalleryScene.HOME);
        look(second, rehearsed, "move-release");
        second.fill("#perSecond", "8");
        second.click("form[action$='/start'] button[type=submit]");
        ready(second);
        UUID run = UUID.fromString(second.url().replaceAll(".*/", ""));
        Moving.chunk(application, run);
        second.waitForFunction("() => document.querySelector('#progress progress').value > 0");
        second.click("form[action$='/pause'] button[type=submit]");
        ready(second);
        look(second, "move-paused");
        second.click("form[action$='/resume'] button[type=submit]");
        ready(second);
        Moving.all(application, run);
        second.waitForSelector("#progress:not([hx-trigger])");
        visit(second, "/design/migrations/" + run);
        look(second, "move-done");
        look(second, "/design/migrations/" + run + "/members", "move-members");
        visit(second, "/design/migrations/" + run);
        second.fill("#reason", view.name().startsWith("zh") ? "有一步画错了" : "One step was wrong");
        second.click("form[action$='/back'] button[type=submit]");
        ready(second);
        look(second, "move-back");
    }

    /** Members stand at four steps; one of them has another id in the new version, another is of another kind there. */
    private MovingModel underWay() {
        MovingModel journey = new MovingModel(repository, processes, jdbc, scene.home());
        List<String> members = jdbc.queryForList(
                "select id::text from member_member where community_id = ? order by id limit 12",
                String.class,
                scene.home().value());
        journey.begin("", members.subList(0, 4));
        journey.begin("ASK", members.subList(4, 7));
        journey.begin("KIND", members.subList(7, 8));
        journey.begin("WAIT", members.subList(8, members.size()));
        journey.deploy(MovingModel.SECOND);
        return journey;
    }

    private static Locator goal(Page page, String step) {
        return page.locator("select[name='goal." + step + "']");
    }
}
