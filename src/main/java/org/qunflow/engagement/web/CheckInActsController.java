package org.qunflow.engagement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.qunflow.engagement.checkin.CheckInAnswer;
import org.qunflow.engagement.checkin.CheckInId;
import org.qunflow.engagement.checkin.CheckIns;
import org.qunflow.engagement.checkin.CheckTaskId;
import org.qunflow.engagement.checkin.CheckTasks;
import org.qunflow.engagement.checkin.Picture;
import org.qunflow.engagement.checkin.ProofReviews;
import org.qunflow.engagement.checkin.TaskAnswer;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do on the pages of check-ins: open a task, check in for a member, hand in another picture. */
@Controller
@RequestMapping("/checkins")
class CheckInActsController {
    private final CheckTaskList list;
    private final CheckTasks tasks;
    private final CheckIns checkIns;
    private final ProofReviews proofs;
    private final CurrentCommunity current;
    private final News news;

    CheckInActsController(
            CheckTaskList list,
            CheckTasks tasks,
            CheckIns checkIns,
            ProofReviews proofs,
            CurrentCommunity current,
            News news) {
        this.list = list;
        this.tasks = tasks;
        this.checkIns = checkIns;
        this.proofs = proofs;
        this.current = current;
        this.news = news;
    }

    @PostMapping("/tasks")
    String open(@ModelAttribute CheckTaskForm form, HttpServletResponse response, Model page, RedirectAttributes next) {
        CommunityId community = current.current().id();
        TaskAnswer answer = form.read(tasks::milestone)
                .map(task -> tasks.open(community, task))
                .orElse(null);
        if (answer instanceof TaskAnswer.Opened opened) {
            Notice.SUCCESS.say(next, "checkins.opened");
            return "redirect:/checkins/" + opened.id();
        }
        String why =
                answer instanceof TaskAnswer.Refused refused ? refused.why().name() : "NOT_READABLE";
        page.addAttribute("notice", "checkins.new.refused." + why);
        page.addAttribute("noticeKind", "danger");
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return list.page(page, form);
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
        byte[] proof = bytes(file);
        CheckInAnswer answer = day == null
                ? checkIns.checkIn(community, member, task, news.now(community), proof)
                : checkIns.makeUp(community, member, task, day, proof);
        say(next, answer);
        return "redirect:/checkins/" + task;
    }

    @PostMapping("/pictures/{id}")
    String renew(
            @PathVariable CheckInId id, @RequestParam(required = false) MultipartFile file, RedirectAttributes next)
            throws IOException {
        CommunityId community = current.current().id();
        CheckTaskId task =
                proofs.taskOf(community, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        say(next, proofs.renew(community, id, bytes(file)));
        return "redirect:/checkins/" + task;
    }

    /** No more than shows that the file is too large. */
    private static byte[] bytes(MultipartFile file) throws IOException {
        return file == null ? new byte[0] : file.getInputStream().readNBytes(Picture.LARGEST_MIB * 1024 * 1024 + 1);
    }

    private static void say(RedirectAttributes next, CheckInAnswer answer) {
        if (answer instanceof CheckInAnswer.Refused refused) {
            Notice.DANGER.say(next, "checkins.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, answer instanceof CheckInAnswer.Held ? "checkins.held" : "checkins.counted");
        }
    }
}
