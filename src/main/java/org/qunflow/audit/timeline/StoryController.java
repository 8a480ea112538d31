package org.qunflow.audit.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.qunflow.audit.search.Places;
import org.qunflow.community.Community;
import org.qunflow.engine.ProcessHistory;
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

/** Timelines of what is no member: a group, a process instance, somebody who works here. */
@Controller
@RequestMapping("/audit")
class StoryController {
    private final CurrentCommunity current;
    private final Stories stories;
    private final Paths paths;
    private final Places places;

    StoryController(CurrentCommunity current, Stories stories, Paths paths, Places places) {
        this.current = current;
        this.stories = stories;
        this.paths = paths;
        this.places = places;
    }

    @GetMapping("/groups/{group}")
    String group(
            @PathVariable String group,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "newest") String order,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String on,
            Model page) {
        Community community = current.current();
        return shown(stories.ofGroup(community, group, query(community, type, order, after, on)), page);
    }

    @GetMapping("/instances/{instance}")
    String instance(
            @PathVariable String instance,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "newest") String order,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String on,
            Model page) {
        Community community = current.current();
        return shown(stories.ofInstance(community, instance, query(community, type, order, after, on)), page);
    }

    @GetMapping("/operators/{operator}")
    String operator(
            @PathVariable String operator,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String on,
            Model page) {
        Community community = current.current();
        page.addAttribute("installation", places.isInstallationOpen());
        return shown(stories.ofOperator(community, operator, query(community, "", "newest", after, on)), page);
    }

    @GetMapping(path = "/instances/{instance}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] diagram(@PathVariable String instance) {
        return paths.diagram(known(instance)).getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/instances/{instance}/path", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Paths.Path path(@PathVariable String instance) {
        return paths.path(known(instance));
    }

    private ProcessHistory.Instance known(String instance) {
        return paths.instance(current.current().id(), instance)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Timeline.Query query(Community community, String type, String order, String after, String on) {
        return Timeline.Query.of(type, order, after).on(on, community.zone());
    }

    private String shown(Optional<Stories.Story> story, Model page) {
        page.addAttribute("zone", current.current().zone());
        page.addAttribute("story", story.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "audit/story";
    }
}
