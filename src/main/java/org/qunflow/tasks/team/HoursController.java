package org.qunflow.tasks.team;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.engine.WorkingSpan;
import org.qunflow.tasks.TaskReader;
import org.qunflow.team.Holiday;
import org.qunflow.team.Holidays;
import org.qunflow.team.WorkingTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead's page of working hours: the week, the calendar of holidays, and what follows from both. */
@Controller
@RequestMapping("/team/hours")
class HoursController {
    private static final List<String> EXAMPLES = List.of("PT4H working", "P1D working", "P3D working");
    private static final int AHEAD = 8;

    private final TaskReader.Source readers;
    private final WorkingTime time;
    private final Holidays holidays;

    HoursController(TaskReader.Source readers, WorkingTime time, Holidays holidays) {
        this.readers = readers;
        this.time = time;
        this.holidays = holidays;
    }

    @GetMapping
    String page(Model page) {
        TaskReader reader = readers.here();
        return fill(page, reader, HoursForm.of(time.of(reader.community())));
    }

    @PostMapping
    String save(
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model page,
            RedirectAttributes flash) {
        TaskReader reader = readers.here();
        HoursForm form = HoursForm.sent(fields, calendars());
        if (!form.isAccepted()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return fill(page, reader, form);
        }
        time.change(reader.community(), form.hours());
        flash.addFlashAttribute("notice", "team.hours.saved");
        return "redirect:/team/hours";
    }

    private String fill(Model page, TaskReader reader, HoursForm form) {
        Instant now = reader.now();
        page.addAttribute("reader", reader);
        page.addAttribute("form", form);
        page.addAttribute("calendars", calendars());
        page.addAttribute("open", time.isOpen(reader.community(), now));
        page.addAttribute("opening", time.opening(reader.community(), now));
        page.addAttribute("examples", examples(reader, now));
        String calendar = time.of(reader.community()).calendar();
        page.addAttribute("ahead", ahead(calendar, now.atZone(reader.zone()).toLocalDate()));
        page.addAttribute(
                "unknown",
                unknown(calendar, now.atZone(reader.zone()).getYear()).orElse(null));
        return "team/hours";
    }

    private Map<String, Instant> examples(TaskReader reader, Instant now) {
        Map<String, Instant> examples = new LinkedHashMap<>();
        EXAMPLES.forEach(text -> examples.put(
                text,
                time.after(reader.community(), now, WorkingSpan.parse(text).orElseThrow())));
        return examples;
    }

    private List<Holiday> ahead(String calendar, LocalDate today) {
        return calendar == null
                ? List.of()
                : java.util.stream.IntStream.of(today.getYear(), today.getYear() + 1)
                        .boxed()
                        .flatMap(year -> holidays.days(calendar, year).stream())
                        .filter(h -> !h.day().isBefore(today))
                        .limit(AHEAD)
                        .toList();
    }

    /** The first of this and the next year that the calendar does not know. */
    private Optional<Integer> unknown(String calendar, int year) {
        Set<Integer> known = holidays.years().stream()
                .filter(y -> y.calendar().equals(calendar))
                .map(Holidays.Year::year)
                .collect(Collectors.toSet());
        return calendar == null
                ? Optional.empty()
                : java.util.stream.Stream.of(year, year + 1)
                        .filter(y -> !known.contains(y))
                        .findFirst();
    }

    private Set<String> calendars() {
        return holidays.years().stream().map(Holidays.Year::calendar).collect(Collectors.toSet());
    }
}
