package org.qunflow.outreach.quota;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A lead changed how often and when people are touched; what stayed as it was is left out. */
public record QuotaRuleChanged(
        CommunityId community, Instant at, String mode, Map<String, String> before, Map<String, String> after)
        implements CommunityEvent {

    static QuotaRuleChanged of(CommunityId community, Instant at, QuotaRule before, QuotaRule after) {
        Map<String, String> old = words(before);
        Map<String, String> changed = words(after);
        Map<String, String> same = new LinkedHashMap<>(old);
        same.entrySet().retainAll(changed.entrySet());
        old.keySet().removeAll(same.keySet());
        changed.keySet().removeAll(same.keySet());
        return new QuotaRuleChanged(community, at, after.mode().name(), old, changed);
    }

    private static Map<String, String> words(QuotaRule rule) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("mode", rule.mode().name());
        words.put("kept", Integer.toString(rule.kept()));
        words.put("gapMinutes", Integer.toString(rule.gapMinutes()));
        words.put("weekCap", Integer.toString(rule.weekCap()));
        words.put("promotionCap", Integer.toString(rule.promotionCap()));
        words.put("quiet", rule.quiet().from() + "-" + rule.quiet().until());
        words.put("validityHours", Integer.toString(rule.validityHours()));
        return words;
    }
}
