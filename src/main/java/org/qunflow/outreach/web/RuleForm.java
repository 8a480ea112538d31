package org.qunflow.outreach.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qunflow.outreach.quota.QuietHours;
import org.qunflow.outreach.quota.QuotaMode;
import org.qunflow.outreach.quota.QuotaRule;
import org.qunflow.outreach.quota.QuotaRules;

/**
 * The rule of touches as a form shows and sends it.
 *
 * @param fields what stands in them, by name
 * @param problems what is wrong, by name of the field; values are last parts of message keys
 * @param limits the greatest numbers that are taken, by name of the field
 */
record RuleForm(Map<String, String> fields, Map<String, String> problems, Map<String, Integer> limits) {
    private static final String MODE = "mode";
    private static final String KEPT = "kept";
    private static final Set<String> NEVER_NONE = Set.of("weekCap", "validity");

    static RuleForm of(QuotaRules.Decided decided) {
        QuotaRule rule = decided.rule();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(MODE, rule.mode().name());
        fields.put(KEPT, Integer.toString(rule.kept()));
        fields.put("gap", Integer.toString(rule.gapMinutes()));
        fields.put("weekCap", Integer.toString(rule.weekCap()));
        fields.put("promotionCap", Integer.toString(rule.promotionCap()));
        fields.put("quietFrom", rule.quiet().from().toString());
        fields.put("quietUntil", rule.quiet().until().toString());
        fields.put("validity", Integer.toString(rule.validityHours()));
        fields.put("seen", Integer.toString(decided.revision()));
        return new RuleForm(fields, Map.of(), limits(rule.mode()));
    }

    static RuleForm sent(Map<String, String> sent) {
        Optional<QuotaMode> mode = mode(sent.getOrDefault(MODE, ""));
        Map<String, Integer> limits = limits(mode.orElse(QuotaMode.MONTH));
        Map<String, String> problems = new LinkedHashMap<>();
        if (mode.isEmpty() || number(sent.get("seen")).isEmpty()) {
            problems.put(MODE, MODE);
        }
        limits.keySet().stream()
                .filter(field -> !isWithin(sent.get(field), NEVER_NONE.contains(field) ? 1 : 0, limits.get(field)))
                .forEach(field -> problems.put(field, "number"));
        Stream.of("quietFrom", "quietUntil")
                .filter(field -> time(sent.get(field)).isEmpty())
                .forEach(field -> problems.put(field, "time"));
        return new RuleForm(sent, problems, limits);
    }

    private static boolean isWithin(String text, int least, int most) {
        return number(text).filter(n -> n >= least && n <= most).isPresent();
    }

    boolean isAccepted() {
        return problems.isEmpty();
    }

    int seen() {
        return Integer.parseInt(fields.get("seen"));
    }

    QuotaRule rule() {
        return new QuotaRule(
                QuotaMode.valueOf(fields.get(MODE)),
                at(KEPT),
                at("gap"),
                at("weekCap"),
                at("promotionCap"),
                new QuietHours(
                        time(fields.get("quietFrom")).orElseThrow(),
                        time(fields.get("quietUntil")).orElseThrow()),
                at("validity"));
    }

    private int at(String field) {
        return number(fields.get(field)).orElseThrow();
    }

    private static Map<String, Integer> limits(QuotaMode mode) {
        Map<String, Integer> limits = new LinkedHashMap<>();
        limits.put(KEPT, mode.fewest() - 1);
        limits.put("gap", QuotaRule.LONGEST_GAP);
        limits.put("weekCap", QuotaRule.HIGHEST_CAP);
        limits.put("promotionCap", QuotaRule.HIGHEST_CAP);
        limits.put("validity", QuotaRule.LONGEST_VALIDITY);
        return limits;
    }

    private static Optional<QuotaMode> mode(String text) {
        return Stream.of(QuotaMode.values()).filter(m -> m.name().equals(text)).findFirst();
    }

    private static Optional<Integer> number(String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(t -> t.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }

    static Optional<LocalTime> time(String text) {
        try {
            return Optional.ofNullable(text).map(String::strip).map(LocalTime::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
