package org.qunflow.audit.report;

import java.util.List;
import org.qunflow.sop.Approvals;
import org.qunflow.sop.Submission;
import org.springframework.stereotype.Component;

/** Which versions of a process came into force in a period, who had written them, and whose the second pair of eyes was. */
@Component
class FourEyes {
    private static final int LOOKED_AT = 1_000;

    private final Approvals approvals;

    FourEyes(Approvals approvals) {
        this.approvals = approvals;
    }

    /** Newest first. Versions that came with the product were approved by nobody here. */
    List<Submission> of(String process, Period period) {
        return approvals.approved(LOOKED_AT).stream()
                .filter(s -> s.file().equals(process + ".bpmn"))
                .filter(s ->
                        !s.decidedAt().isBefore(period.from()) && s.decidedAt().isBefore(period.until()))
                .toList();
    }
}
