package org.qunflow.design.live;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qunflow.community.Community;
import org.qunflow.engine.Interventions;
import org.qunflow.engine.Interventions.Item;
import org.qunflow.engine.Interventions.Order;
import org.qunflow.member.Member;
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

/** What was ordered by hand: how far it is, who was refused and why. */
@Controller
@RequestMapping("/design/interventions")
class InterventionController {
    private static final int LATEST = 100;
    private static final int PAGE = 50;

    private final CurrentCommunity community;
    private final Interventions interventions;
    private final Spots spots;
    private final People people;

    InterventionController(CurrentCommunity community, Interventions interventions, Spots spots, People people) {
        this.community = community;
        this.interventions = interventions;
        this.spots = spots;
        this.people = people;
    }

    /** An order and the name of its step. */
    record Line(Order order, String step) {}

    /** One who was refused; member null: the journey is not a member's. */
    record Refusal(Item item, Member member) {}

    @GetMapping
    String list(Locale locale, Model page) {
        Community here = community.current();
        page.addAttribute("zone", here.zone());
        page.addAttribute(
                "lines",
                interventions.latest(here.id(), LATEST).stream()
                        .map(order -> new Line(order, step(order, locale)))
                        .toList());
        return "design/interventions";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, @RequestParam(defaultValue = "") String after, Locale locale, Model page) {
        Community here = community.current();
        Order order =
                interventions.find(here.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Item> refused = interventions.items(here.id(), id, "REFUSED", after, PAGE + 1);
        Map<String, Member> named =
                people.named(here.id(), refused.stream().map(Item::businessKey).toList());
        page.addAttribute("zone", here.zone());
        page.addAttribute("order", order);
        page.addAttribute("step", step(order, locale));
        page.addAttribute("target", target(order, locale));
        page.addAttribute("first", after.isEmpty());
        page.addAttribute("next", refused.size() > PAGE ? refused.get(PAGE - 1).instance() : null);
        page.addAttribute(
                "refused",
                refused.stream()
                        .limit(PAGE)
                        .map(i -> new Refusal(i, named.get(i.businessKey())))
                        .toList());
        return "design/intervention";
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable long id, RedirectAttributes next) {
        Order order = found(id);
        boolean some = interventions.withdraw(order.deed().community(), id);
        (some ? Notice.SUCCESS : Notice.INFO).say(next, some ? "live.withdrawn" : "live.withdrawn.none");
        return "redirect:/design/interventions/" + id;
    }

    private Order found(long id) {
        return interventions
                .find(community.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String step(Order order, Locale locale) {
        return spots.name(order.deed().process(), order.deed().step(), locale.getLanguage());
    }

    private String target(Order order, Locale locale) {
        return order.deed().target() == null ? "" : spots.target(order.deed(), locale.getLanguage());
    }
}
