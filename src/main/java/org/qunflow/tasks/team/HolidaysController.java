package org.qunflow.tasks.team;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.qunflow.team.Holiday;
import org.qunflow.team.HolidayFile;
import org.qunflow.team.Holidays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendars of holidays: what is known of each year, and the administrator's upload of another. */
@Controller
@RequestMapping("/team/holidays")
class HolidaysController {
    private final Holidays holidays;

    HolidaysController(Holidays holidays) {
        this.holidays = holidays;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String calendar, @RequestParam(defaultValue = "0") int year, Model page) {
        List<Holidays.Year> years = holidays.years();
        Optional<Holidays.Year> shown = years.stream()
                .filter(y -> y.calendar().equals(calendar) && y.year() == year)
                .findFirst()
                .or(() -> years.stream().findFirst());
        page.addAttribute("years", years);
        page.addAttribute("shown", shown.orElse(null));
        page.addAttribute(
                "days", shown.map(y -> holidays.days(y.calendar(), y.year())).orElse(List.of()));
        return "team/holidays";
    }

    /** The days of a year in the form in which they are handed in. */
    @GetMapping("/{calendar}/{year}.csv")
    ResponseEntity<byte[]> file(@PathVariable String calendar, @PathVariable int year) {
        List<Holiday> days = holidays.days(calendar, year);
        if (days.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String name = calendar + "-" + year + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(HolidayFile.write(days).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/upload")
    String upload(
            @RequestParam String calendar,
            @RequestParam MultipartFile file,
            HttpServletResponse response,
            Model page,
            RedirectAttributes flash)
            throws IOException {
        if (!calendar.matches("[A-Z]{2}")) {
            return refused(List.of(new HolidayFile.Problem(0, "calendar", "")), response, page);
        }
        HolidayFile.Read read = HolidayFile.read(file.getBytes());
        if (!read.isAccepted()) {
            return refused(read.problems(), response, page);
        }
        holidays.load(calendar, read);
        flash.addFlashAttribute("notice", "team.holidays.loaded");
        flash.addFlashAttribute(
                "noticeArgs",
                new Object[] {calendar, String.valueOf(read.year()), read.days().size()});
        return "redirect:/team/holidays?calendar=" + calendar + "&year=" + read.year();
    }

    private String refused(List<HolidayFile.Problem> problems, HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        page.addAttribute("problems", problems);
        return page("", 0, page);
    }
}
