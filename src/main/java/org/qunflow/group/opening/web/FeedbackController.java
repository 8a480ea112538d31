package org.qunflow.group.opening.web;

import java.util.List;
import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.group.opening.Refusal;
import org.qunflow.group.opening.profile.Feedback;
import org.qunflow.group.opening.profile.Feedbacks;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Feedback of seed users: noted here, answered as a task (002-09). */
@Controller
@RequestMapping("/groups/feedback")
class FeedbackController {
    private static final int FOUND = 10;
    private static final int SHOWN = 30;

    private final Feedbacks feedbacks;
    private final Members members;
    private final People people;
    private final CurrentCommunity current;
    private final Told told;

    FeedbackController(Feedbacks feedbacks, Members members, People people, CurrentCommunity current, Told told) {
        this.feedbacks = feedbacks;
        this.members = members;
        this.people = people;
        this.current = current;
        this.told = told;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String who, @RequestParam(required = false) Long before, Model page) {
        Community community = current.current();
        Slice<Feedback> slice = Slice.of(feedbacks.newest(community.id(), before, SHOWN + 1), SHOWN);
        page.addAttribute("community", community);
        page.addAttribute("feedback", slice.shown());
        page.addAttribute(
                "people", people.names(community.id(), slice.shown().stream().map(Feedback::member)));
        page.addAttribute("first", before == null ? null : "/groups/feedback");
        page.addAttribute("next", slice.next(last -> "/groups/feedback?before=" + last.id()));
        page.addAttribute("who", who.strip());
        page.addAttribute("found", who.isBlank() ? List.of() : members.search(community.id(), who.strip(), FOUND));
        return "opening/feedback";
    }

    @PostMapping
    String note(
            @RequestParam(required = false) MemberId member,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next) {
        Optional<Refusal> why = member == null
                ? Optional.of(Refusal.of("NO_MEMBER"))
                : feedbacks.note(current.current().id(), member, text);
        told.say(next, why, "opening.feedback.noted");
        return "redirect:/groups/feedback";
    }
}
