package org.qunflow.design.migration;

import java.util.HashMap;
import java.util.Map;
import org.qunflow.sop.migration.Plan;

/** What a lead has filled in: a target for each step, why, and how fast. */
record PlanForm(String process, int from, int to, Map<String, String> goals, String reason, int perSecond) {
    static final int USUAL = 200;
    private static final int FASTEST = 2000;
    private static final int LONGEST = 1000;
    private static final String GOAL = "goal.";

    static PlanForm empty(String process, int from, int to) {
        return new PlanForm(process, from, to, Map.of(), "", USUAL);
    }

    static PlanForm of(String process, int from, int to, Map<String, String> all) {
        Map<String, String> goals = new HashMap<>();
        all.forEach((field, value) -> {
            if (field.startsWith(GOAL) && !value.isBlank()) {
                goals.put(field.substring(GOAL.length()), value);
            }
        });
        return new PlanForm(
                process, from, to, goals, text(all.getOrDefault("reason", "")), speed(all.get("perSecond")));
    }

    static int speed(String given) {
        try {
            return Math.max(1, Math.min(FASTEST, Integer.parseInt(given == null ? "" : given.strip())));
        } catch (NumberFormatException e) {
            return USUAL;
        }
    }

    static String text(String given) {
        String plain = given.replace("\0", "").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    Plan plan() {
        return new Plan(process, from, to, goals, reason, perSecond);
    }
}
