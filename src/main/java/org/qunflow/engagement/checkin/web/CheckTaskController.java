package org.qunflow.engagement.checkin.web;

import jakarta.servlet.http.HttpServletResponse;
import org.qunflow.engagement.checkin.CheckTask;
import org.qunflow.engagement.checkin.CheckTaskId;
import org.qunflow.engagement.checkin.CheckTasks;
import org.qunflow.engagement.checkin.NewCheckTask;
import org.qunflow.engagement.checkin.TaskAnswer;
import org.qunflow.shared.CommunityId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All check-in tasks, and what a lead does with them: open one, change it, stop it. */
@Controller
@RequestMapping("/checkins")
class CheckTaskController {
    private final CheckTaskList list;
    private final CheckTasks tasks;
    private final CurrentCommunity current;

    CheckTaskController(CheckTaskList list, CheckTasks tasks, CurrentCommunity current) {
        this.list = list;
        this.tasks = tasks;
        this.current = current;
    }

    @GetMapping
    String list(@RequestParam(required = false) CheckTaskId after, Model page) {
        return list.page(page, after);
    }

    @PostMapping("/tasks")
    String open(@ModelAttribute CheckTaskForm form, HttpServletResponse response, Model page, RedirectAttributes next) {
        TaskAnswer answer = form.read(tasks::milestone)
                .map(task -> tasks.open(here(), task))
                .orElse(null);
        if (answer instanceof TaskAnswer.Opened opened) {
            Notice.SUCCESS.say(next, "checkins.opened");
            return "redirect:/checkins/" + opened.id();
        }
        refused(answer, response, page);
        return list.page(page, null, form);
    }

    @GetMapping("/{task}/change")
    String change(@PathVariable CheckTaskId task, Model page) {
        return form(page, known(task), CheckTaskForm.of(NewCheckTask.like(known(task))));
    }

    @PostMapping("/{task}/change")
    String change(
            @PathVariable CheckTaskId task,
            @ModelAttribute CheckTaskForm form,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        CheckTask known = known(task);
        TaskAnswer answer = form.read(tasks::milestone)
                .map(then -> tasks.change(here(), task, then))
                .orElse(null);
        if (answer instanceof TaskAnswer.Changed) {
            Notice.SUCCESS.say(next, "checkins.changed");
            return "redirect:/checkins/" + task;
        }
        refused(answer, response, page);
        return form(page, known, form);
    }

    @PostMapping("/{task}/stop")
    String stop(
            @PathVariable CheckTaskId task, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        known(task);
        TaskAnswer answer = tasks.stop(here(), task, reason);
        if (answer instanceof TaskAnswer.Refused refused) {
            Notice.DANGER.say(next, "checkins.new.refused." + refused.why());
            return "redirect:/checkins/" + task + "/change";
        }
        Notice.SUCCESS.say(next, "checkins.stopped");
        return "redirect:/checkins";
    }

    private static void refused(TaskAnswer answer, HttpServletResponse response, Model page) {
        String why =
                answer instanceof TaskAnswer.Refused refused ? refused.why().name() : "NOT_READABLE";
        page.addAttribute("notice", "checkins.new.refused." + why);
        page.addAttribute("noticeKind", "danger");
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }

    private String form(Model page, CheckTask task, CheckTaskForm form) {
        page.addAttribute("task", task);
        page.addAttribute("begun", !task.firstDay().isAfter(list.fields(page, form)));
        return "checkins/change";
    }

    private CheckTask known(CheckTaskId task) {
        return tasks.find(here(), task).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private CommunityId here() {
        return current.current().id();
    }
}
