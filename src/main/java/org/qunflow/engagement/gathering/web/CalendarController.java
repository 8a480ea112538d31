package org.qunflow.engagement.gathering.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engagement.gathering.Answer;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.engagement.gathering.Value;
import org.qunflow.engagement.gathering.Weeks;
import org.qunflow.engagement.gathering.plan.Extras;
import org.qunflow.engagement.gathering.plan.NewGathering;
import org.qunflow.shared.GroupId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editorial calendar: a week, or one day of it, of all groups or of one. */
@Controller
@RequestMapping("/gatherings")
class CalendarController {
    private final CalendarPage calendar;
    private final DayPage days;
    private final Extras extras;
    private final Communities communities;
    private final CurrentCommunity current;

    CalendarController(
            CalendarPage calendar, DayPage days, Extras extras, Communities communities, CurrentCommunity current) {
        this.calendar = calendar;
        this.days = days;
        this.extras = extras;
        this.communities = communities;
        this.current = current;
    }

    @GetMapping
    String week(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate week,
            @RequestParam(required = false) GroupId group,
            Model page) {
        Community community = current.current();
        LocalDate today = today(community);
        calendar.fill(page, community, group, Weeks.monday(week == null ? today : week), today);
        return "engagement/gathering/calendar";
    }

    @GetMapping("/day")
    String day(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(required = false) GroupId group,
            @RequestParam(defaultValue = "") String after,
            Model page) {
        Community community = current.current();
        days.fill(page, community, group, day == null ? today(community) : day, after);
        return "engagement/gathering/day";
    }

    @PostMapping
    String plan(Wish wish, RedirectAttributes next) {
        Community community = current.current();
        Optional<NewGathering> wanted = wish.gathering();
        if (wanted.isEmpty()) {
            Notice.DANGER.say(next, "gatherings.refused.NO_DAY");
            return "redirect:/gatherings";
        }
        if (extras.plan(community.id(), wanted.get()) instanceof Answer.Refused refused) {
            Notice.DANGER.say(next, "gatherings.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, "gatherings.planned", wanted.get().title());
        }
        return "redirect:/gatherings?week=" + Weeks.monday(wanted.get().day());
    }

    private LocalDate today(Community community) {
        return communities.now(community.id()).atZone(community.zone()).toLocalDate();
    }

    /** A gathering as a form sends it. */
    record Wish(
            GroupId group,
            String day,
            String at,
            String title,
            String host,
            ContentForm form,
            String value,
            Boolean guest) {

        /** Empty if day, time or group are none. */
        Optional<NewGathering> gathering() {
            if (group == null || form == null || title == null || host == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(new NewGathering(
                        group,
                        LocalDate.parse(day == null ? "" : day),
                        LocalTime.parse(at == null ? "" : at),
                        title.strip(),
                        host.strip(),
                        form,
                        value == null || value.isEmpty() ? null : Value.valueOf(value),
                        Boolean.TRUE.equals(guest)));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
