package org.qunflow.browser;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.community.Communities;
import org.qunflow.engine.TaskInbox;
import org.qunflow.member.Members;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of the operator's and the auditor's desk. */
class DeskGalleryTests extends GalleryTest {
    private static final String CHOICE = ".quick-choices .btn";

    @Autowired
    TaskInbox inbox;

    @Autowired
    Members members;

    @Autowired
    Communities communities;

    @ParameterizedTest
    @MethodSource("views")
    void taskLists(View view) {
        Page page = reader(view, "OPERATOR", GalleryScene.HOME);
        look(page, "/tasks", "tasks");
        look(page, "/tasks?view=mine", "tasks-mine");
        look(page, "/tasks?view=due", "tasks-due");
        look(page, "/tasks?view=waiting", "tasks-waiting");
        look(page, "/tasks?q=王", "tasks-search");
        look(page, "/tasks?process=core-fan-invitation", "tasks-process");
        choose(page, GalleryRooms.EMPTY);
        for (String list : new String[] {"roles", "mine", "due"}) {
            look(page, "/tasks?view=" + list, "tasks-empty-" + list);
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void manyTasksAtOnce(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        visit(page, "/tasks?process=member-journey");
        page.locator("[data-check-all]").check();
        look(submitted(page, ".bulk-bar [data-key=b]"), "batch-chosen");
        look(submitted(page, "button[value=CLAIM]"), "batch-waiting");
        look(submitted(page, "[data-key=u]"), "batch-undone");
        page.keyboard().press("?");
        look(page, "tasks-keys");
    }

    private Page submitted(Page page, String button) {
        page.evaluate("() => document.documentElement.dataset.ready = '0'");
        page.locator(button).click();
        return ready(page);
    }

    @ParameterizedTest
    @MethodSource("views")
    void messagesThatWaitForAPerson(View view) {
        Page page = reader(view, "OPERATOR", GalleryScene.HOME);
        look(page, "/tasks/sends", "sends");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/tasks/sends", "sends-empty");
    }

    @ParameterizedTest
    @MethodSource("views")
    void taskForms(View view) {
        Page page = reader(view, "OPERATOR", GalleryScene.HOME);
        for (String form : new String[] {"lead-review", "rules-call", "order-follow-up", "invitation-approval"}) {
            look(page, "/tasks/" + scene.taskWith(form), "task-" + form);
            page.click(".with-note summary");
            look(page, "task-" + form + "-note");
        }
        look(send(page, ".with-note form"), "task-refused");
        page.locator(".with-note button[type=submit]").click();
        look(page, "task-unanswered");
    }

    @ParameterizedTest
    @MethodSource("views")
    void tasksOfOthersAndDoneOnes(View view) {
        Page page = reader(view, "OPERATOR", GalleryScene.HOME);
        String task = scene.leadToReview("陈一");
        inbox.claim(task, "operator");
        look(page, "/tasks/" + task, "task-mine");
        inbox.release(task, "operator");
        inbox.claim(task, "anna");
        look(page, "/tasks/" + task, "task-held");
        inbox.complete(task, "anna", Map.of("verdict", "ACCEPT", "note", "电话已确认"));
        look(page, "/tasks/" + task, "task-done");
        String other = scene.leadToReview("陈二");
        members.leave(scene.home(), scene.memberOf(other), "MOVED_AWAY");
        look(page, "/tasks/" + other, "task-cancelled");
        visit(page, "/tasks/" + scene.leadToReview("陈三"));
        page.locator(CHOICE).first().click();
        page.waitForURL("**/tasks");
        look(ready(page), "tasks-done");
    }

    @ParameterizedTest
    @MethodSource("views")
    void tasksThatSomebodyWasFasterWith(View view) {
        Page page = reader(view, "OPERATOR", GalleryScene.HOME);
        String task = scene.leadToReview("陈四");
        conflict(page, task, "held", () -> inbox.claim(task, "anna"));
        inbox.release(task, "anna");
        conflict(page, task, "completed", () -> inbox.complete(task, "anna", Map.of("verdict", "ACCEPT")));
        String other = scene.leadToReview("陈五");
        conflict(page, other, "cancelled", () -> members.leave(scene.home(), scene.memberOf(other), "MOVED_AWAY"));
        choose(page, GalleryRooms.FROZEN);
        communities.goLive(rooms.named(GalleryRooms.FROZEN).id());
        String frozen = scene.leadToReview(rooms.named(GalleryRooms.FROZEN).id(), "陈五");
        conflict(
                page,
                frozen,
                "frozen",
                () -> communities.freeze(rooms.named(GalleryRooms.FROZEN).id(), java.time.Instant.now()));
        look(page, "/", "home-frozen");
        look(page, "/tasks/" + frozen, "task-frozen");
    }

    private void conflict(Page page, String task, String name, Runnable meanwhile) {
        visit(page, "/tasks/" + task);
        meanwhile.run();
        page.locator(CHOICE).last().click();
        page.waitForURL("**/complete");
        look(ready(page), "conflict-" + name);
    }

    @ParameterizedTest
    @MethodSource("views")
    void rowsThatSomebodyElseHolds(View view) {
        Page page = reader(view, "OPERATOR", GalleryScene.HOME);
        String task = scene.leadToReview("陈一");
        visit(page, "/tasks");
        inbox.claim(task, "anna");
        page.locator("#task-" + task + " form[action$=claim] button").click();
        page.waitForSelector("#task-" + task + " .task-refused");
        look(page, "tasks-row-held");
        inbox.complete(task, "anna", Map.of("verdict", "REJECT"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void membersAndTheirStories(View view) {
        Page page = reader(view, "AUDITOR", GalleryScene.HOME);
        look(page, "/audit/members", "members");
        look(page, "/audit/members?q=K", "members-found");
        look(page, "/audit/members?q=zzz", "members-none");
        String fan = "/audit/members/" + scene.fan();
        diagram(page, fan, "member");
        for (String type : new String[] {"fact", "event", "step", "decision", "task", "touch"}) {
            diagram(page, fan + "?order=oldest&type=" + type, "member-" + type);
        }
        look(page, "/audit/journal", "journal");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/audit/members", "members-empty");
        look(page, "/audit/journal", "journal-short");
    }
}
