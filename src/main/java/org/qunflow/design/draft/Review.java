package org.qunflow.design.draft;

import java.util.List;
import java.util.Locale;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.sop.Approvals;
import org.qunflow.sop.Draft;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the second pair of eyes needs to see: the difference, what is wrong, whom it concerns. */
@Component
class Review {
    private final Approvals approvals;
    private final Findings findings;
    private final Impact impact;
    private final CurrentOperator operator;

    Review(Approvals approvals, Findings findings, Impact impact, CurrentOperator operator) {
        this.approvals = approvals;
        this.findings = findings;
        this.impact = impact;
        this.operator = operator;
    }

    void fill(Draft draft, Model page) {
        Locale locale = LocaleContextHolder.getLocale();
        boolean waits = draft.state() == Draft.State.SUBMITTED;
        int live = approvals.liveVersion(draft.file());
        List<Findings.Finding> findings = this.findings.of(draft, locale);
        page.addAttribute("changes", waits ? approvals.difference(draft) : List.of());
        page.addAttribute("findings", findings);
        page.addAttribute("askedBy", impact.askedBy(draft));
        page.addAttribute(
                "seen",
                waits && findings.isEmpty()
                        ? impact.of(draft, live, locale.getLanguage()).orElse(null)
                        : null);
        page.addAttribute("over", live);
        page.addAttribute(
                "mine",
                approvals
                        .latest(draft.id())
                        .filter(s -> s.isBy(operator.name()))
                        .isPresent());
    }
}
