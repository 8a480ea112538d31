package org.qunflow.design.draft;

import java.util.List;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.sop.Approvals;
import org.qunflow.sop.Draft;
import org.qunflow.sop.ModelDiff;
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

    void fill(Draft draft, CommunityId community, Model page) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        List<ModelDiff.Change> changes =
                draft.state() == Draft.State.SUBMITTED ? approvals.difference(draft) : List.of();
        page.addAttribute("changes", changes);
        page.addAttribute("findings", findings.of(draft, LocaleContextHolder.getLocale()));
        page.addAttribute("stands", impact.of(draft.file(), changes, community, language));
        page.addAttribute("over", approvals.liveVersion(draft.file()));
        page.addAttribute(
                "mine",
                approvals
                        .latest(draft.id())
                        .filter(s -> s.isBy(operator.name()))
                        .isPresent());
    }
}
