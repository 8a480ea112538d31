package org.qunflow.design.draft;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qunflow.engine.ModelViolation;
import org.qunflow.sop.Draft;
import org.qunflow.sop.Drafts;
import org.qunflow.sop.ModelElement;
import org.qunflow.sop.ModelElements;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with a draft, in the reader's language. */
@Component
class Findings {
    private final Drafts drafts;
    private final MessageSource words;

    Findings(Drafts drafts, MessageSource words) {
        this.drafts = drafts;
        this.words = words;
    }

    /**
     * One thing to mend.
     *
     * @param element id of the element; empty if it concerns the whole file
     * @param name what the reader calls the element
     * @param found what was found, e.g. the offending value
     * @param mend one sentence how to mend it
     */
    public record Finding(String element, String name, String rule, String found, String mend) {}

    List<Finding> of(Draft draft, Locale locale) {
        Map<String, ModelElement> elements =
                ModelElements.of(drafts.content(draft).orElse(""));
        return drafts.check(draft).stream().map(v -> say(v, elements, locale)).toList();
    }

    private Finding say(ModelViolation v, Map<String, ModelElement> elements, Locale locale) {
        ModelElement element = elements.get(v.element());
        String name = element == null ? v.element() : element.name(locale.getLanguage());
        String mend = words.getMessage("model.violation." + v.rule(), null, v.remedy(), locale);
        return new Finding(v.element(), name, v.rule(), v.finding(), mend);
    }
}
