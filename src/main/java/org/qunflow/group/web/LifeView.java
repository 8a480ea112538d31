package org.qunflow.group.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.community.Community;
import org.qunflow.group.health.GroupHealth;
import org.qunflow.group.health.Health;
import org.qunflow.group.health.Samples;
import org.qunflow.group.life.Check;
import org.qunflow.group.life.LifeHistory;
import org.qunflow.group.life.LifeRules;
import org.qunflow.group.portfolio.Card;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages show of the clocks and the health of groups. */
@Component
class LifeView {
    private static final int SPARK_DAYS = 30;
    private static final int DAYS = 60;
    private static final int CHECKS = 30;
    private static final int VERDICTS = 5;
    private static final Curve SPARK = new Curve(1, 2, 98, 24);

    private final GroupHealth health;
    private final Samples samples;
    private final LifeHistory history;
    private final LifeRules rules;

    LifeView(GroupHealth health, Samples samples, LifeHistory history, LifeRules rules) {
        this.health = health;
        this.samples = samples;
        this.history = history;
        this.rules = rules;
    }

    int badBelow(Community home) {
        return rules.of(home.id()).rule().badBelow();
    }

    /** The course of the health of many groups, small. */
    Map<GroupId, String> sparks(Community home, Collection<Card> cards) {
        Map<GroupId, List<Health>> histories =
                health.histories(home.id(), cards.stream().map(Card::id).toList(), SPARK_DAYS);
        return histories.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, h -> SPARK.path(h.getValue(), Health::health)));
    }

    /** The clocks of those that have one. */
    Map<GroupId, ClockLine> lines(Community home, Collection<Card> cards, Instant now) {
        return cards.stream()
                .filter(c -> c.clock() != null)
                .map(c -> line(home, c, List.of(), now))
                .collect(Collectors.toMap(l -> l.clock().group(), Function.identity()));
    }

    private ClockLine line(Community home, Card card, List<Check> checks, Instant now) {
        return ClockLine.of(
                card.clock(),
                rules.of(home.id()).rule(),
                checks,
                now.atZone(home.zone()).toLocalDate());
    }

    /** Everything about the life of one group. */
    void fill(Model page, Community home, Card card, Instant now) {
        List<Check> checks = history.checks(home.id(), card.id(), CHECKS);
        List<Health> days = health.history(home.id(), card.id(), DAYS);
        page.addAttribute("checks", checks);
        page.addAttribute("verdicts", history.verdicts(home.id(), card.id(), VERDICTS));
        page.addAttribute("line", card.clock() == null ? null : line(home, card, checks, now));
        page.addAttribute("chart", days.isEmpty() ? null : HealthChart.of(days));
        page.addAttribute("newest", days.isEmpty() ? null : days.get(days.size() - 1));
        page.addAttribute("sample", samples.newest(home.id(), card.id()).orElse(null));
    }
}
