package org.qunflow.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.engine.ProcessHistory.Instance;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.qunflow.web.CurrentCommunity;
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
    private final CurrentCommunity current;
    private final Members members;
    private final Timeline timeline;
    private final Paths paths;

    MemberController(CurrentCommunity current, Members members, Timeline timeline, Paths paths) {
        this.current = current;
        this.members = members;
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
            Model page) {
        Community community = current.current();
        Member member = member(community, id);
        Timeline.Query query = Timeline.Query.of(type, order, after);
        List<Paths.Journey> journeys = paths.of(member);
        page.addAttribute("community", community);
        page.addAttribute("member", member);
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
        return paths.instance(member(current.current(), id), instance)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Member member(Community community, MemberId id) {
        return members.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
