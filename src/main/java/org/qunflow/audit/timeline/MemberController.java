package org.qunflow.audit.timeline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qunflow.audit.privacy.Whom;
import org.qunflow.community.Community;
import org.qunflow.engine.ProcessHistory.Instance;
import org.qunflow.member.Member;
import org.qunflow.shared.MemberId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** What happened to one member, and why; and the path it took through a diagram. */
@Controller
@RequestMapping("/audit/members/{id}")
class MemberController {
    private final Whom whom;
    private final Timeline timeline;
    private final Paths paths;

    MemberController(Whom whom, Timeline timeline, Paths paths) {
        this.whom = whom;
        this.timeline = timeline;
        this.paths = paths;
    }

    @GetMapping
    String member(
            @PathVariable MemberId id,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "newest") String order,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String instance,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String item,
            Model page) {
        Community community = whom.community();
        Member member = whom.find(id);
        Timeline.Query query =
                Timeline.Query.of(type, order, after).on(on, community.zone()).at(item);
        List<Paths.Journey> journeys = paths.of(member);
        page.addAttribute("community", community);
        page.addAttribute("member", whom.shown(member));
        page.addAttribute("masked", whom.isMasked(id));
        page.addAttribute("query", query);
        page.addAttribute("timeline", timeline.page(member, query));
        page.addAttribute("journeys", journeys);
        page.addAttribute("journey", Paths.chosen(journeys, instance));
        return "audit/member";
    }

    @GetMapping(path = "/instances/{instance}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] diagram(@PathVariable MemberId id, @PathVariable String instance) {
        return paths.diagram(journey(id, instance)).getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/instances/{instance}/path", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Paths.Path path(@PathVariable MemberId id, @PathVariable String instance) {
        return paths.path(journey(id, instance));
    }

    private Instance journey(MemberId id, String instance) {
        return paths.instance(whom.find(id), instance)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
