package org.qunflow.tasks.team;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qunflow.shared.BusinessClock;
import org.qunflow.tasks.TaskReader;
import org.qunflow.team.Shifts;
import org.qunflow.team.Watch;
import org.qunflow.web.Conflict;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The week of the watch: everybody reads it, a lead edits it. */
@Controller
@RequestMapping("/team/shifts")
class ShiftsController {
    private static final int SHOWN = 5;

    private final TaskReader.Source readers;
    private final Shifts shifts;
    private final People people;
    private final BusinessClock clock;

    ShiftsController(TaskReader.Source readers, Shifts shifts, People people, BusinessClock clock) {
        this.readers = readers;
        this.shifts = shifts;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String week, Model page) {
        TaskReader reader = readers.here();
        return fill(page, reader, day(reader, week), ShiftForm.EMPTY);
    }

    @PostMapping("/plan")
    String plan(
            @RequestParam(defaultValue = "") String week,
            ShiftForm form,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        TaskReader reader = readers.here();
        LocalDate day = day(reader, week);
        Optional<Shifts.Refusal> refused = form.days()
                .map(days -> shifts.plan(reader.community(), form.who(), days, form.hourFrom(), form.hourUntil()))
                .orElse(Optional.of(Shifts.Refusal.DAYS));
        if (refused.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", refused.get());
            return fill(page, reader, day, form);
        }
        next.addFlashAttribute("notice", "shifts.planned");
        next.addFlashAttribute("noticeArgs", new Object[] {form.who()});
        return "redirect:/team/shifts?week=" + day;
    }

    @PostMapping("/copy")
    String copy(@RequestParam(defaultValue = "") String week, RedirectAttributes next) {
        TaskReader reader = readers.here();
        Watch there = shifts.week(reader.community(), day(reader, week));
        int copied = shifts.copyWeekBefore(reader.community(), there.monday());
        next.addFlashAttribute("notice", copied == 0 ? "shifts.copied.none" : "shifts.copied");
        next.addFlashAttribute("noticeArgs", new Object[] {copied});
        next.addFlashAttribute("noticeKind", copied == 0 ? "info" : "success");
        return "redirect:/team/shifts?week=" + there.monday();
    }

    @PostMapping("/drop")
    String drop(@RequestParam UUID id, @RequestParam(defaultValue = "") String week, RedirectAttributes next) {
        TaskReader reader = readers.here();
        if (!shifts.drop(reader.community(), id)) {
            throw new Conflict("shifts.drop.tooLate");
        }
        Notice.SUCCESS.say(next, "shifts.dropped");
        return "redirect:/team/shifts?week=" + day(reader, week);
    }

    private String fill(Model page, TaskReader reader, LocalDate day, ShiftForm form) {
        Watch watch = shifts.week(reader.community(), day);
        page.addAttribute("reader", reader);
        page.addAttribute("watch", watch);
        page.addAttribute("before", watch.monday().minusWeeks(1));
        page.addAttribute("after", watch.monday().plusWeeks(1));
        page.addAttribute("today", today(reader));
        page.addAttribute("form", form);
        page.addAttribute("hours", IntStream.rangeClosed(0, 24).boxed().toList());
        page.addAttribute("people", people.atWork(reader.community()));
        page.addAttribute("lead", reader.roles().contains("LEAD"));
        page.addAttribute("told", shifts.latest(reader.community(), SHOWN));
        return "team/shifts";
    }

    private LocalDate day(TaskReader reader, String week) {
        try {
            return week.isEmpty() ? today(reader) : LocalDate.parse(week);
        } catch (DateTimeException e) {
            return today(reader);
        }
    }

    private LocalDate today(TaskReader reader) {
        return clock.instant(reader.community()).atZone(reader.zone()).toLocalDate();
    }
}
