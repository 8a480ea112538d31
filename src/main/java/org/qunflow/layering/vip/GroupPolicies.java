package org.qunflow.layering.vip;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.group.GroupType;
import org.springframework.stereotype.Component;

/** Asks the table group-policy what holds for the kinds of groups (000-24). */
@Component
public class GroupPolicies {
    private final Decisions decisions;

    GroupPolicies(Decisions decisions) {
        this.decisions = decisions;
    }

    public List<GroupPolicy> all() {
        return Stream.of(GroupType.values()).map(this::of).toList();
    }

    public GroupPolicy of(GroupType type) {
        Decision decision = decisions.decide("group-policy", Map.of("kind", type.name()));
        return new GroupPolicy(
                type.name(),
                Boolean.parseBoolean(decision.text("ads")),
                number(decision, "shareDays").intValueExact(),
                number(decision, "fee"),
                number(decision, "termMonths").intValueExact(),
                decision.version());
    }

    private static BigDecimal number(Decision decision, String output) {
        return new BigDecimal(decision.text(output));
    }
}
