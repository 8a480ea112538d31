package org.qunflow.engagement.checkin.web;

import java.io.IOException;
import java.time.LocalDate;
import org.qunflow.engagement.checkin.CheckInAnswer;
import org.qunflow.engagement.checkin.CheckIns;
import org.qunflow.engagement.checkin.CheckTaskId;
import org.qunflow.engagement.checkin.CheckTasks;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Checks in for a member, today or for a missed day that a card mends. */
@Controller
@RequestMapping("/checkins")
class CheckInActsController {
    private final CheckTasks tasks;
    private final CheckIns checkIns;
    private final CurrentCommunity current;
    private final News news;

    CheckInActsController(CheckTasks tasks, CheckIns checkIns, CurrentCommunity current, News news) {
        this.tasks = tasks;
        this.checkIns = checkIns;
        this.current = current;
        this.news = news;
    }

    /** day: empty for today, else a missed one that a card mends. */
    @PostMapping("/{task}/members")
    String checkIn(
            @PathVariable CheckTaskId task,
            @RequestParam(required = false) MemberId member,
            @RequestParam(required = false) LocalDate day,
            @RequestParam(required = false) MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        CommunityId community = current.current().id();
        tasks.find(community, task).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (member == null) {
            Notice.DANGER.say(next, "checkins.for.nobody");
            return "redirect:/checkins/" + task;
        }
        byte[] proof = Answers.bytes(file);
        CheckInAnswer answer = day == null
                ? checkIns.checkIn(community, member, task, news.now(community), proof)
                : checkIns.makeUp(community, member, task, day, proof);
        Answers.say(next, answer);
        return "redirect:/checkins/" + task;
    }
}
