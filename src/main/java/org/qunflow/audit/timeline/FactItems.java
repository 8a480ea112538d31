package org.qunflow.audit.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.audit.Words;
import org.qunflow.audit.timeline.TimelineItem.Type;
import org.qunflow.member.Fact;
import org.qunflow.member.Facts;
import org.qunflow.member.Member;
import org.qunflow.web.Format;
import org.springframework.stereotype.Component;

/** What the member did. */
@Component
class FactItems implements TimelineSource {
    private static final int MOST = 2_000;

    private final Facts facts;
    private final Words words;
    private final Format format;

    FactItems(Facts facts, Words words, Format format) {
        this.facts = facts;
        this.words = words;
        this.format = format;
    }

    @Override
    public List<TimelineItem> of(Member member) {
        return facts.of(member.community(), member.id(), MOST).stream()
                .map(f -> TimelineItem.of(Type.FACT, f.occurredAt(), f.id(), text(f))
                        .with(details(f)))
                .toList();
    }

    private String text(Fact fact) {
        String did = words.message("audit.fact." + fact.kind(), fact.kind().name());
        return fact.amount() == null ? did : did + " · " + format.money(fact.amount(), fact.currency());
    }

    private Map<String, String> details(Fact fact) {
        Map<String, String> details = new LinkedHashMap<>();
        if (fact.quantity() > 1) {
            details.put(words.field("quantity"), Integer.toString(fact.quantity()));
        }
        details.put(words.field("source"), fact.source());
        details.put(words.field("externalId"), fact.externalId());
        return details;
    }
}
