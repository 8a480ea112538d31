package org.qunflow.group.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunflow.group.life.LifeRule;
import org.qunflow.group.life.LifeRules;

/**
 * The days of the clock as a form shows and sends them.
 *
 * @param fields what stands in them, by name
 * @param problems what is wrong, by name of the field; values are last parts of message keys
 */
record RuleForm(Map<String, String> fields, Map<String, String> problems) {
    private static final String DAYS = "days";
    private static final String VERDICT = "verdict";
    private static final Map<String, Integer> MOST = Map.of(VERDICT, LifeRule.LAST_DAY, "below", 100, "checks", 20);

    static RuleForm of(LifeRules.Decided decided) {
        LifeRule rule = decided.rule();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(DAYS, rule.checkDays().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        fields.put(VERDICT, Integer.toString(rule.verdictDay()));
        fields.put("below", Integer.toString(rule.badBelow()));
        fields.put("checks", Integer.toString(rule.badChecks()));
        fields.put("seen", Integer.toString(decided.revision()));
        return new RuleForm(fields, Map.of());
    }

    static RuleForm sent(Map<String, String> sent) {
        Map<String, String> problems = new LinkedHashMap<>();
        MOST.forEach((field, most) -> {
            int least = field.equals("below") ? 0 : 1;
            int number = at(sent, field);
            if (number < least || number > most) {
                problems.put(field, "number");
            }
        });
        List<Integer> days = days(sent);
        if (days.isEmpty() || days.size() > LifeRule.MOST_CHECKS || days.get(0) < 1) {
            problems.put(DAYS, DAYS);
        } else if (!problems.containsKey(VERDICT) && days.get(days.size() - 1) >= at(sent, VERDICT)) {
            problems.put(VERDICT, VERDICT);
        }
        return new RuleForm(sent, problems);
    }

    boolean isAccepted() {
        return problems.isEmpty();
    }

    int seen() {
        return Math.max(0, at(fields, "seen"));
    }

    LifeRule rule() {
        return new LifeRule(days(fields), at(fields, VERDICT), at(fields, "below"), at(fields, "checks"));
    }

    private static int at(Map<String, String> fields, String field) {
        return Acts.number(fields.getOrDefault(field, ""));
    }

    /** Ascending; begins with −1 if one of them is no number. */
    private static List<Integer> days(Map<String, String> fields) {
        return Stream.of(fields.getOrDefault(DAYS, "").split("[,，、\\s]+"))
                .filter(t -> !t.isBlank())
                .map(Acts::number)
                .sorted()
                .distinct()
                .toList();
    }
}
