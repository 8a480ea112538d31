package org.qunflow.engagement.checkin.web;

import java.time.LocalDate;
import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.engagement.checkin.CheckBoard;
import org.qunflow.engagement.checkin.CheckTaskId;
import org.qunflow.engagement.checkin.CheckTasks;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.ListPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of check-in tasks, and the form for one as it is proposed, as it stands or as it was sent. */
@Component
class CheckTaskList {
    private static final List<String> TIERS = List.of("ORDINARY", "REGULAR", "QUALITY", "CORE");

    private final CheckTasks tasks;
    private final CheckBoard board;
    private final CurrentCommunity current;

    CheckTaskList(CheckTasks tasks, CheckBoard board, CurrentCommunity current) {
        this.tasks = tasks;
        this.board = board;
        this.current = current;
    }

    String page(Model page, CheckTaskId after) {
        return page(
                page, after, CheckTaskForm.of(tasks.proposed(current.current().id())));
    }

    String page(Model page, CheckTaskId after, CheckTaskForm form) {
        LocalDate today = fields(page, form);
        ListPage.of(
                        board.tasks(current.current().id(), today, after, ListPage.ASKED),
                        "/checkins",
                        "after",
                        after,
                        shown -> shown.task().id())
                .show(page, "tasks");
        return "checkins/list";
    }

    /** What the form shows; returns the day that it is. */
    LocalDate fields(Model page, CheckTaskForm form) {
        Community community = current.current();
        LocalDate today = tasks.today(community.id());
        page.addAttribute("form", form);
        page.addAttribute("community", community);
        page.addAttribute("today", today);
        page.addAttribute("mendedWithin", tasks.mendedWithin());
        page.addAttribute("tiers", TIERS);
        page.addAttribute("groups", board.groups(community.id()));
        return today;
    }
}
