package org.qunflow.engagement.gathering.web;

import java.util.Comparator;
import java.util.List;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engagement.gathering.GatheringSettings;
import org.qunflow.engagement.gathering.cadence.Cadences;
import org.qunflow.engagement.gathering.cadence.Light;
import org.qunflow.engagement.gathering.cadence.Standing;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How regularly every group gathers, the worst first (003-24). */
@Controller
@RequestMapping("/gatherings/cadence")
class CadenceController {
    private static final int A_PAGE = 50;

    private final Cadences cadences;
    private final GatheringSettings settings;
    private final Communities communities;
    private final CurrentCommunity current;

    CadenceController(
            Cadences cadences, GatheringSettings settings, Communities communities, CurrentCommunity current) {
        this.cadences = cadences;
        this.settings = settings;
        this.communities = communities;
        this.current = current;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) Light light, @RequestParam(defaultValue = "") String after, Model page) {
        Community community = current.current();
        List<Standing> all = worstFirst(cadences.of(community.id(), null, communities.now(community.id())));
        List<Standing> from = all.stream()
                .filter(s -> light == null || s.light() == light)
                .dropWhile(s -> !after.isEmpty() && key(s).compareTo(after) <= 0)
                .limit(A_PAGE + 1L)
                .toList();
        List<Standing> shown = from.subList(0, Math.min(A_PAGE, from.size()));
        String here = "/gatherings/cadence?light=" + (light == null ? "" : light);
        page.addAttribute("community", community);
        page.addAttribute("lights", CalendarPage.lights(all));
        page.addAttribute("light", light);
        page.addAttribute("standing", shown);
        page.addAttribute("most", settings.mostAWeek());
        page.addAttribute("first", after.isEmpty() ? null : here);
        page.addAttribute("next", from.size() > A_PAGE ? here + "&after=" + key(shown.get(A_PAGE - 1)) : null);
        return "engagement/gathering/cadence";
    }

    static List<Standing> worstFirst(List<Standing> standing) {
        return standing.stream()
                .sorted(Comparator.comparing(CadenceController::key))
                .toList();
    }

    private static String key(Standing s) {
        return s.light().ordinal() + s.group().toString();
    }
}
