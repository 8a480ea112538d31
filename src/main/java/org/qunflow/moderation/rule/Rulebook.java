package org.qunflow.moderation.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is not done: items by version, and the change of a severity, which makes a new version (004-19). */
@Service
public class Rulebook {
    private final RuleRows rows;
    private final CurrentOperator operator;
    private final News news;

    Rulebook(RuleRows rows, CurrentOperator operator, News news) {
        this.rows = rows;
        this.operator = operator;
        this.news = news;
    }

    /** A change that made a version. */
    public record Change(int version, String item, Severity severity, String why, String by, Instant at) {}

    /** The version that is valid now; 1 is what is shipped. */
    public int version(CommunityId community) {
        return rows.version(community);
    }

    /** All items as they stand now, in their order. */
    public List<Item> items(CommunityId community) {
        return rows.items(community);
    }

    public Optional<Item> find(CommunityId community, String code) {
        return rows.item(community, code);
    }

    /** Changes another version after this one; the answer says why not. */
    @Transactional
    public Optional<RuleRefusal> change(CommunityId community, String code, Severity severity, String why) {
        rows.lock(community);
        Optional<Item> item = find(community, code);
        Optional<RuleRefusal> objection = item.isEmpty()
                ? Optional.of(RuleRefusal.UNKNOWN_ITEM)
                : why.isBlank()
                        ? Optional.of(RuleRefusal.NO_REASON)
                        : item.filter(i -> i.severity() == severity).map(i -> RuleRefusal.NOTHING_NEW);
        if (objection.isPresent()) {
            news.tell(community, at -> new RuleRefused(community, at, code, objection.get()));
        } else {
            int version = rows.version(community) + 1;
            rows.insert(community, new Change(version, code, severity, why, operator.name(), news.now(community)));
            news.tell(community, at -> new RuleChanged(community, at, version, code, severity, why));
        }
        return objection;
    }

    /** What leads changed, newest first. */
    public List<Change> changes(CommunityId community, int limit) {
        return rows.changes(community, limit);
    }
}
