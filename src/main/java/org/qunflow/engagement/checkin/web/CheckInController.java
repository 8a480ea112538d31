package org.qunflow.engagement.checkin.web;

import java.time.LocalDate;
import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.engagement.checkin.CheckBoard;
import org.qunflow.engagement.checkin.CheckIns;
import org.qunflow.engagement.checkin.CheckTask;
import org.qunflow.engagement.checkin.CheckTaskId;
import org.qunflow.engagement.checkin.CheckTasks;
import org.qunflow.engagement.checkin.Picture;
import org.qunflow.member.Members;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows a check-in task with its leaderboard, its days, its proofs, and for whom one may check in. */
@Controller
@RequestMapping("/checkins")
class CheckInController {
    private static final int PROOFS = 20;
    private static final int FOUND = 20;

    private final CheckTasks tasks;
    private final CheckIns checkIns;
    private final CheckBoard board;
    private final CheckPlaces places;
    private final Members members;
    private final CurrentCommunity current;

    CheckInController(
            CheckTasks tasks,
            CheckIns checkIns,
            CheckBoard board,
            CheckPlaces places,
            Members members,
            CurrentCommunity current) {
        this.tasks = tasks;
        this.checkIns = checkIns;
        this.board = board;
        this.places = places;
        this.members = members;
        this.current = current;
    }

    @GetMapping("/{task}")
    String task(
            @PathVariable CheckTaskId task,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Model page) {
        Community community = current.current();
        CheckTask found =
                tasks.find(community.id(), task).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = tasks.today(community.id());
        page.addAttribute("community", community);
        page.addAttribute("task", found);
        page.addAttribute("today", today);
        page.addAttribute("isOver", found.lastDay().isBefore(today));
        page.addAttribute("missed", checkIns.mendable(found));
        page.addAttribute("q", q.strip());
        page.addAttribute("found", q.isBlank() ? List.of() : members.search(community.id(), q.strip(), FOUND));
        page.addAttribute("waiting", board.waiting(found, PROOFS));
        page.addAttribute("largestMib", Picture.LARGEST_MIB);
        places.show(found, today, after, page);
        return "checkins/task";
    }
}
