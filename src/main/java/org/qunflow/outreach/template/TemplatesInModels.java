package org.qunflow.outreach.template;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.StepWords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses models whose steps name a message template that not every community has approved. */
@Component
class TemplatesInModels implements StepWords {
    private final TemplateRows rows;
    private final ObjectProvider<Communities> communities;

    TemplatesInModels(TemplateRows rows, ObjectProvider<Communities> communities) {
        this.rows = rows;
        this.communities = communities;
    }

    @Override
    public Optional<String> objection(String delegate, String parameter, String value) {
        if (!delegate.equals("touchDelegate") || !parameter.equals("template") || !DraftCheck.isKey(value)) {
            return Optional.empty();
        }
        if (FirstTexts.keys().contains(value)) {
            return FirstTexts.occasion(value) == Occasion.ANY
                    ? Optional.empty()
                    : Optional.of("message template " + value + " is for " + FirstTexts.occasion(value) + " only");
        }
        return unknown(value);
    }

    private Optional<String> unknown(String key) {
        Set<String> known = new HashSet<>(rows.namable());
        if (!known.contains(key)) {
            known.addAll(FirstTexts.keys());
            known.removeIf(k -> FirstTexts.keys().contains(k) && FirstTexts.occasion(k) != Occasion.ANY);
            return Optional.of("no approved message template is called so"
                    + Nearness.nearest(key, known)
                            .map(near -> "; perhaps " + near + " is meant")
                            .orElse(""));
        }
        String lacking = lacking(key);
        return lacking.isEmpty() ? Optional.empty() : Optional.of("not approved in " + lacking);
    }

    private String lacking(String key) {
        Set<?> sending = rows.sending(key);
        List<Community> all = communities.getObject().all();
        return all.stream()
                .filter(c -> !sending.contains(c.id()))
                .map(Community::name)
                .limit(3)
                .collect(Collectors.joining(", "));
    }
}
