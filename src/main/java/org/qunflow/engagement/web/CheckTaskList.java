package org.qunflow.engagement.web;

import java.time.LocalDate;
import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.engagement.checkin.CheckBoard;
import org.qunflow.engagement.checkin.CheckTasks;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of all check-in tasks, with the form for a new one as it is proposed or as it was sent. */
@Component
class CheckTaskList {
    private static final List<String> TIERS = List.of("ORDINARY", "REGULAR", "QUALITY", "CORE");
    private static final int TASKS = 50;

    private final CheckTasks tasks;
    private final CheckBoard board;
    private final CurrentCommunity current;

    CheckTaskList(CheckTasks tasks, CheckBoard board, CurrentCommunity current) {
        this.tasks = tasks;
        this.board = board;
        this.current = current;
    }

    String page(Model page) {
        return page(page, CheckTaskForm.of(tasks.proposed(current.current().id())));
    }

    String page(Model page, CheckTaskForm form) {
        Community community = current.current();
        LocalDate today = tasks.today(community.id());
        page.addAttribute("form", form);
        page.addAttribute("community", community);
        page.addAttribute("today", today);
        page.addAttribute("tasks", board.tasks(community.id(), today, TASKS));
        page.addAttribute("tiers", TIERS);
        page.addAttribute("groups", board.groups(community.id()));
        return "checkins/list";
    }
}
