package org.qunflow.design.live;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.qunflow.engine.Interventions;
import org.qunflow.engine.Interventions.Choices;
import org.qunflow.engine.Interventions.Outcome;
import org.qunflow.engine.LiveMap.Asked;
import org.qunflow.member.Member;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of a step. */
@Component
class StepDesk {
    private static final int TRIED = 20;

    private final Interventions interventions;
    private final Pictures pictures;
    private final People people;
    private final Spots spots;

    StepDesk(Interventions interventions, Pictures pictures, People people, Spots spots) {
        this.interventions = interventions;
        this.pictures = pictures;
        this.people = people;
        this.spots = spots;
    }

    Asked asked(Spot spot, LiveFilter filter) {
        return spot.asked(filter, pictures);
    }

    boolean isPossible(Spot spot, Plan plan) {
        return choices(spot).allow(spot.deed(plan));
    }

    void list(Spot spot, LiveFilter filter, String after, Locale locale, Model page) {
        People.Page found = people.page(asked(spot, filter), after);
        common(spot, filter, locale, page);
        page.addAttribute("lines", found.lines());
        page.addAttribute("next", found.next());
        page.addAttribute("first", after.isEmpty());
        page.addAttribute("choices", choices(spot));
    }

    void rehearse(Spot spot, LiveFilter filter, Plan plan, Locale locale, Model page) {
        List<String> tried = plan.all()
                ? people.sample(asked(spot, filter), TRIED)
                : plan.chosen().stream().limit(TRIED).toList();
        List<Outcome> outcomes = interventions.rehearse(spot.deed(plan), tried);
        Map<String, Member> named = people.named(
                spot.community().id(),
                outcomes.stream()
                        .map(Outcome::businessKey)
                        .filter(Objects::nonNull)
                        .toList());
        common(spot, filter, locale, page);
        Rehearsed rehearsed = Rehearsed.of(outcomes, named, ProcessSteps.of(pictures.diagram(spot.version())), locale);
        page.addAttribute("plan", plan);
        page.addAttribute("rehearsed", rehearsed);
        page.addAttribute("whereTo", plan.target() == null ? "" : spots.target(spot.deed(plan), locale.getLanguage()));
        page.addAttribute(
                "many", plan.all() ? stand(spot, filter).here() : plan.chosen().size());
    }

    private void common(Spot spot, LiveFilter filter, Locale locale, Model page) {
        page.addAttribute("name", spot.step().name(locale.getLanguage()));
        page.addAttribute("zone", spot.community().zone());
        page.addAttribute("now", pictures.now(spot.community()));
        page.addAttribute("stand", stand(spot, filter));
    }

    private Stand stand(Spot spot, LiveFilter filter) {
        return pictures.at(spot.community(), spot.version(), spot.step().id(), filter);
    }

    private Choices choices(Spot spot) {
        return interventions.choices(spot.version().definitionId(), spot.step().id());
    }
}
