package org.qunflow.tasks.team;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.BusinessClock;
import org.qunflow.tasks.TaskReader;
import org.qunflow.team.Absence;
import org.qunflow.team.Absences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is away and who stands in. Operators say it of themselves, leads of everybody. */
@Controller
@RequestMapping("/team/absences")
class AbsencesController {
    private final TaskReader.Source readers;
    private final Absences absences;
    private final People people;
    private final BusinessClock clock;

    AbsencesController(TaskReader.Source readers, Absences absences, People people, BusinessClock clock) {
        this.readers = readers;
        this.absences = absences;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String page(Model page) {
        TaskReader reader = readers.here();
        return fill(page, reader, AbsenceForm.EMPTY.of(reader.user()));
    }

    @PostMapping
    String note(AbsenceForm sent, HttpServletResponse response, Model page, RedirectAttributes flash) {
        TaskReader reader = readers.here();
        AbsenceForm form = isLead(reader) ? sent : sent.of(reader.user());
        Optional<String> refused = note(reader, form);
        if (refused.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", refused.get());
            return fill(page, reader, form);
        }
        flash.addFlashAttribute("notice", "team.absence.noted");
        flash.addFlashAttribute("noticeArgs", new Object[] {form.who(), form.substitute()});
        return "redirect:/team/absences";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes flash) {
        TaskReader reader = readers.here();
        Absence absence = absences.find(id)
                .filter(a -> people.has(reader.community(), a.who()))
                .filter(a -> isLead(reader) || a.who().equals(reader.user()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        absences.end(absence, today(reader));
        flash.addFlashAttribute("notice", "team.absence.ended");
        flash.addFlashAttribute("noticeArgs", new Object[] {absence.who()});
        return "redirect:/team/absences";
    }

    private Optional<String> note(TaskReader reader, AbsenceForm form) {
        if (!people.has(reader.community(), form.who())) {
            return Optional.of("WHO");
        }
        return form.absence()
                .map(wanted -> absences.note(wanted, today(reader)))
                .orElse(Optional.of("DAYS"));
    }

    private String fill(Model page, TaskReader reader, AbsenceForm form) {
        List<Absence> all = absences.endingFrom(today(reader)).stream()
                .filter(a -> people.has(reader.community(), a.who()))
                .toList();
        page.addAttribute("reader", reader);
        page.addAttribute("today", today(reader));
        page.addAttribute("form", form);
        page.addAttribute("absences", all);
        page.addAttribute("people", people.atWork(reader.community()));
        page.addAttribute("lead", isLead(reader));
        return "team/absences";
    }

    private static boolean isLead(TaskReader reader) {
        return reader.roles().contains("LEAD");
    }

    /** People live on although a community stands still. */
    private LocalDate today(TaskReader reader) {
        return clock.instant(reader.community()).atZone(reader.zone()).toLocalDate();
    }
}
