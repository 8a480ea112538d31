package org.qunflow.outreach.template;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.qunflow.shared.PerTransaction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The approved wording of every touch; a transaction reads a community's texts once. */
@Service
public class MessageTemplates {
    static final String HOUSE = "system";

    private final TemplateRows rows;
    private final CurrentOperator operator;
    private final News news;
    private final TransactionTemplate alone;
    private final PerTransaction<Map<CommunityId, Map<String, Live>>> shelves = new PerTransaction<>(HashMap::new);

    MessageTemplates(TemplateRows rows, CurrentOperator operator, News news, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.operator = operator;
        this.news = news;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A text as it is sent now. */
    public record Live(String key, int version, TemplateText zh, TemplateText en) {
        public TemplateText in(String language) {
            return language.equals("zh") ? zh : en;
        }
    }

    /** The text; throws IllegalArgumentException that names those there are. */
    public Live get(CommunityId community, String key) {
        Map<String, Live> shelf = shelves.current().computeIfAbsent(community, this::read);
        Live found = shelf.get(key);
        if (found == null) {
            throw new IllegalArgumentException("There is no approved message template '" + key + "' in community "
                    + community + "; there are " + new TreeSet<>(shelf.keySet()));
        }
        return found;
    }

    /** Lays out what comes with the house, where it is missing. */
    public void layOut(CommunityId community) {
        shelves.current().computeIfAbsent(community, this::read);
    }

    /** The first texts are committed at once, so that chunks of touches that begin together do not wait for each other. */
    private Map<String, Live> read(CommunityId community) {
        Map<String, Live> live = rows.live(community);
        if (live.keySet().containsAll(FirstTexts.keys())) {
            return live;
        }
        alone.executeWithoutResult(status -> operator.runAs(HOUSE, () -> addFirst(community)));
        return rows.live(community);
    }

    private void addFirst(CommunityId community) {
        var added = FirstTexts.all().stream()
                .filter(text -> rows.addTemplate(community, text, 1))
                .toList();
        if (!added.isEmpty()) {
            rows.addApproved(community, added, HOUSE);
            news.tell(
                    community,
                    at -> new TemplatesLaidOut(
                            community, at, added.stream().map(Draft::key).toList()));
        }
    }
}
