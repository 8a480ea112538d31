package org.qunflow.moderation.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.Verdicts;
import org.springframework.stereotype.Component;

/** Writes down that a mute was lifted in time, and what proves it (004-16). */
@Component("recordUnmuteDelegate")
class RecordUnmuteDelegate implements JavaDelegate {
    private final Verdicts verdicts;

    RecordUnmuteDelegate(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verdicts.lifted(
                CaseId.of(execution.getProcessBusinessKey()), Objects.toString(execution.getVariable("liftProof"), ""));
    }
}
