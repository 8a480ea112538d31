package org.qunflow.outreach.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.StepWords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses models whose steps name a message template that not every community has approved. */
@Component
class TemplatesInModels implements StepWords {
    private static final Set<String> STEPS = Set.of("touchDelegate", "groupSendDelegate");

    private final TemplateRows rows;
    private final ObjectProvider<Communities> communities;

    TemplatesInModels(TemplateRows rows, ObjectProvider<Communities> communities) {
        this.rows = rows;
        this.communities = communities;
    }

    @Override
    public Optional<String> objection(String delegate, String parameter, String value) {
        if (!isOurs(delegate, parameter) || !DraftCheck.isKey(value)) {
            return Optional.empty();
        }
        if (FirstTexts.keys().contains(value)) {
            return FirstTexts.occasion(value) == Occasion.ANY
                    ? Optional.empty()
                    : Optional.of("message template " + value + " is for " + FirstTexts.occasion(value) + " only");
        }
        return unknown(value);
    }

    @Override
    public List<Offer> offers(String delegate, String parameter) {
        if (!isOurs(delegate, parameter)) {
            return List.of();
        }
        Map<String, Offer> offers = new TreeMap<>();
        FirstTexts.all().stream()
                .filter(text -> text.occasion() == Occasion.ANY)
                .forEach(text -> offers.put(text.key(), new Offer(text.key(), text.nameZh(), text.nameEn())));
        rows.sentBy(communities.getObject().all().stream().map(Community::id).toList())
                .forEach(template -> offers.putIfAbsent(template.value(), template));
        return List.copyOf(offers.values());
    }

    private static boolean isOurs(String delegate, String parameter) {
        return STEPS.contains(delegate) && parameter.equals("template");
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
