package org.qunflow.conversion.live.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.conversion.live.LiveAnswer;
import org.qunflow.conversion.live.LiveRoom;
import org.qunflow.conversion.live.LiveRooms;
import org.qunflow.conversion.live.LiveSettings;
import org.qunflow.conversion.live.NewLive;
import org.qunflow.conversion.live.PathStep;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.ListPage;
import org.qunflow.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Live rooms of a community, what their jumps cost, and the form to plan one (002-05, 002-16). */
@Controller
@RequestMapping("/scenes/live")
class LiveController {
    private static final List<PathStep> BEFORE = List.of(PathStep.MINI_PROGRAM, PathStep.APP, PathStep.WEB_PAGE);
    private static final List<PathStep> AFTER = List.of(PathStep.SHOP, PathStep.MINI_PROGRAM, PathStep.APP);

    private final LiveRooms rooms;
    private final LiveOptions options;
    private final LiveSettings settings;
    private final CurrentCommunity current;

    LiveController(LiveRooms rooms, LiveOptions options, LiveSettings settings, CurrentCommunity current) {
        this.rooms = rooms;
        this.options = options;
        this.settings = settings;
        this.current = current;
    }

    @GetMapping
    String all(@RequestParam(required = false) UUID before, Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("settings", settings);
        page.addAttribute("jumps", rooms.jumps(community.id()));
        ListPage.of(rooms.page(community.id(), before, ListPage.ASKED), "/scenes/live", "before", before, LiveRoom::id)
                .show(page, "rooms");
        return "conversion/live/list";
    }

    @GetMapping("/lead/new")
    String form(@RequestParam(defaultValue = "") String scene, Model page) {
        Community community = current.current();
        if (!page.containsAttribute("form")) {
            LiveForm e = LiveForm.EMPTY;
            page.addAttribute(
                    "form",
                    new LiveForm(e.title(), e.host(), scene, e.groups(), e.day(), e.at(), e.before(), e.after()));
        }
        page.addAttribute("community", community);
        page.addAttribute("settings", settings);
        page.addAttribute("everyday", options.everyday());
        page.addAttribute("scenes", options.planned(community.id()));
        page.addAttribute("groups", options.groups(community.id()));
        page.addAttribute("before", BEFORE);
        page.addAttribute("after", AFTER);
        return "conversion/live/new";
    }

    @PostMapping("/lead")
    String plan(LiveForm form, RedirectAttributes next) {
        Community community = current.current();
        Optional<NewLive> wanted = form.live(community.zone());
        Optional<LiveAnswer> answer = wanted.map(live -> rooms.plan(community.id(), live));
        if (answer.orElse(null) instanceof LiveAnswer.Done done) {
            boolean isLong = wanted.orElseThrow().jumps() > settings.mostJumps();
            (isLong ? Notice.WARNING : Notice.SUCCESS).say(next, isLong ? "liveroom.planned.long" : "liveroom.planned");
            return "redirect:/scenes/live/" + done.live();
        }
        Notice.DANGER.say(
                next,
                answer.map(a -> "liveroom.refused." + ((LiveAnswer.Refused) a).why())
                        .orElse("liveroom.refused.UNREADABLE"));
        next.addFlashAttribute("form", form);
        return "redirect:/scenes/live/lead/new";
    }
}
