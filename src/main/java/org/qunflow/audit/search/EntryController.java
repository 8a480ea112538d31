package org.qunflow.audit.search;

import java.util.List;
import org.qunflow.community.Community;
import org.qunflow.journal.JournalLine;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** One entry of the journal at an address of its own, with everything that was written down. */
@Controller
@RequestMapping("/audit/entries/{entry}")
class EntryController {
    private final CurrentCommunity current;
    private final Places places;
    private final Lines lines;
    private final Explanations explanations;

    EntryController(CurrentCommunity current, Places places, Lines lines, Explanations explanations) {
        this.current = current;
        this.places = places;
        this.lines = lines;
        this.explanations = explanations;
    }

    @GetMapping
    String entry(@PathVariable long entry, Model page) {
        Community community = current.current();
        JournalLine line = line(community, entry);
        page.addAttribute("zone", community.zone());
        page.addAttribute("told", lines.of(community, List.of(line)).get(0));
        page.addAttribute("fields", lines.fields(line));
        page.addAttribute("instance", instance(line));
        page.addAttribute("group", group(line));
        page.addAttribute("why", explanations.of(line));
        return "audit/entry";
    }

    /** Why a table decided by this rule and by no other. */
    @GetMapping("/why")
    String why(@PathVariable long entry, Model page) {
        page.addAttribute("why", explanations.of(line(current.current(), entry)));
        return "audit/why :: rules";
    }

    private JournalLine line(Community community, long entry) {
        return places.find(community, entry).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The process instance that an entry names, or null. */
    private static String instance(JournalLine line) {
        return line.processInstanceId() != null ? line.processInstanceId() : named(line, "processInstanceId");
    }

    /** The group that an entry names, or null. */
    private static String group(JournalLine line) {
        return named(line, "group");
    }

    private static String named(JournalLine line, String field) {
        String value = line.data().path(field).asText("");
        return value.isEmpty() ? null : value;
    }
}
