package org.qunflow.outreach.quota;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what leads decide about touches; every decision is journalled with what held before. */
@Service
public class QuotaRules {
    private final RuleRows rows;
    private final RuleSettings settings;
    private final CurrentOperator operator;
    private final News news;

    QuotaRules(RuleRows rows, RuleSettings settings, CurrentOperator operator, News news) {
        this.rows = rows;
        this.settings = settings;
        this.operator = operator;
        this.news = news;
    }

    /**
     * A rule as it stands.
     *
     * @param revision 0 as long as the configuration holds; then by and at are null
     */
    public record Decided(QuotaRule rule, int revision, String by, Instant at) {}

    public Decided of(CommunityId community) {
        return rows.find(community).orElseGet(() -> new Decided(settings.rule(), 0, null, null));
    }

    /** From now on this holds, for what waits already too; false if somebody else was faster than this reader. */
    @Transactional
    public boolean change(CommunityId community, QuotaRule rule, int seen) {
        QuotaRule before = of(community).rule();
        boolean saved = rows.save(community, rule, seen, operator.name(), news.now(community));
        if (saved) {
            news.tell(community, at -> QuotaRuleChanged.of(community, at, before, rule));
        }
        return saved;
    }
}
