package org.qunflow.engagement.gathering.web;

import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.engagement.gathering.library.Library;
import org.qunflow.engagement.gathering.library.Topic;
import org.qunflow.shared.Ids;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The topic bank by parent category (003-22). */
@Controller
@RequestMapping("/gatherings/topics")
class TopicController {
    private static final int LONGEST_PARENT = 40;
    private static final int LONGEST = 200;

    private final Library library;
    private final CurrentCommunity current;

    TopicController(Library library, CurrentCommunity current) {
        this.library = library;
        this.current = current;
    }

    @GetMapping
    String list(LibraryPage asked, Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        asked.fill(
                page,
                "topics",
                (words, after, limit) -> library.topics(community.id(), words, after, limit),
                t -> new Library.Place(t.parent() + " " + t.text(), t.id()));
        return "engagement/gathering/topics";
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next) {
        return keep(Ids.next(), parent.strip(), text.strip(), next);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next) {
        library.topic(current.current().id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return keep(id, parent.strip(), text.strip(), next);
    }

    private String keep(UUID id, String parent, String text, RedirectAttributes next) {
        boolean complete =
                !parent.isEmpty() && parent.length() <= LONGEST_PARENT && !text.isEmpty() && text.length() <= LONGEST;
        if (!complete) {
            Notice.DANGER.say(next, "gatherings.topics.incomplete");
        } else if (library.keep(current.current().id(), new Topic(id, parent, text, 0, null))) {
            Notice.SUCCESS.say(next, "gatherings.topics.kept");
        } else {
            Notice.DANGER.say(next, "gatherings.topics.twice");
        }
        return "redirect:/gatherings/topics";
    }
}
