package org.qunflow.engagement.gathering.web;

import java.util.Optional;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.engagement.gathering.Answer;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.engagement.gathering.GatheringSettings;
import org.qunflow.engagement.gathering.Value;
import org.qunflow.engagement.gathering.Venues;
import org.qunflow.engagement.gathering.plan.Column;
import org.qunflow.engagement.gathering.plan.Columns;
import org.qunflow.group.GroupType;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The columns that fill the calendar; leads open and end them. */
@Controller
@RequestMapping("/gatherings")
class ColumnController {
    private final Columns columns;
    private final Venues venues;
    private final GatheringSettings settings;
    private final CurrentCommunity current;

    ColumnController(Columns columns, Venues venues, GatheringSettings settings, CurrentCommunity current) {
        this.columns = columns;
        this.venues = venues;
        this.settings = settings;
        this.current = current;
    }

    @GetMapping("/columns")
    String columns(Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("columns", columns.running(community.id()));
        page.addAttribute("venues", venues.open(community.id()));
        page.addAttribute("types", GroupType.values());
        page.addAttribute("forms", ContentForm.values());
        page.addAttribute("values", Value.values());
        page.addAttribute("weeks", settings.weeksAhead());
        return "engagement/gathering/columns";
    }

    @PostMapping("/lead/columns")
    String open(ColumnForm form, RedirectAttributes next) {
        Optional<Column> column = form.column();
        if (column.isEmpty()) {
            Notice.DANGER.say(next, "gatherings.refused.NO_DAY");
        } else if (columns.open(current.current().id(), column.get()) instanceof Answer.Refused refused) {
            Notice.DANGER.say(next, "gatherings.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, "gatherings.columns.opened", column.get().title());
        }
        return "redirect:/gatherings/columns";
    }

    @PostMapping("/lead/columns/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes next) {
        if (!columns.end(current.current().id(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Notice.SUCCESS.say(next, "gatherings.columns.ended");
        return "redirect:/gatherings/columns";
    }
}
