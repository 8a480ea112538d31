package org.qunflow.engagement.gathering.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.engagement.gathering.Gathering;
import org.qunflow.engagement.gathering.course.Gatherings;
import org.qunflow.shared.GroupId;
import org.qunflow.web.Slice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the calendar shows of one day, page by page. */
@Component
class DayPage {
    private static final int A_PAGE = 50;

    private final Gatherings gatherings;

    DayPage(Gatherings gatherings) {
        this.gatherings = gatherings;
    }

    void fill(Model page, Community community, GroupId group, LocalDate day, String after) {
        Slice<Gathering> slice = Slice.of(
                gatherings.between(community.id(), group, day, day.plusDays(1), place(after), A_PAGE + 1), A_PAGE);
        String here = "/gatherings/day?day=" + day + "&group=" + (group == null ? "" : group);
        page.addAttribute("community", community);
        page.addAttribute("day", day);
        page.addAttribute("group", group);
        page.addAttribute("gatherings", slice.shown());
        page.addAttribute("first", after.isEmpty() ? null : here);
        page.addAttribute("next", slice.next(last -> here + "&after=" + key(last)));
    }

    private static String key(Gathering last) {
        return last.plan().startsAt() + "_" + last.id();
    }

    /** The beginning, where it is no place. */
    private static Gatherings.Place place(String after) {
        String[] parts = after.split("_", 2);
        try {
            return parts.length < 2
                    ? Gatherings.Place.FIRST
                    : new Gatherings.Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Gatherings.Place.FIRST;
        }
    }
}
