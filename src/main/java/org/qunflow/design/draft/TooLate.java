package org.qunflow.design.draft;

import org.qunflow.sop.Approvals;
import org.qunflow.sop.Draft;
import org.qunflow.sop.Submission;
import org.springframework.stereotype.Component;

/** Tells whoever decides upon a draft too late who was faster, and with what. */
@Component
class TooLate {
    private final Approvals approvals;

    TooLate(Approvals approvals) {
        this.approvals = approvals;
    }

    /** A message, and who or what stands in it. */
    record Told(String key, Object... arguments) {}

    Told of(Draft draft) {
        return approvals
                .latest(draft.id())
                .map(s -> s.state() == Submission.State.WAITING ? overtaken(draft) : decided(draft, s))
                .orElseGet(() -> changed(draft));
    }

    private Told overtaken(Draft draft) {
        int live = approvals.liveVersion(draft.file());
        return approvals
                .deployedBy(draft.file(), live)
                .map(who -> new Told("drafts.late.WAITING", draft.file(), who, live))
                .orElseGet(() -> changed(draft));
    }

    private static Told decided(Draft draft, Submission s) {
        return new Told("drafts.late." + s.state(), draft.file(), s.decidedBy());
    }

    private static Told changed(Draft draft) {
        return new Told("drafts.movedOn", draft.file(), draft.changedBy());
    }
}
