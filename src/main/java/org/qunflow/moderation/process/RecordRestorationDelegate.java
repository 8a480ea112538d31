package org.qunflow.moderation.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.moderation.appeal.AppealId;
import org.qunflow.moderation.appeal.Rulings;
import org.springframework.stereotype.Component;

/** Writes down that what had been done was lifted, and what proves it (004-18). */
@Component("recordRestorationDelegate")
class RecordRestorationDelegate implements JavaDelegate {
    private final Rulings rulings;

    RecordRestorationDelegate(Rulings rulings) {
        this.rulings = rulings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rulings.restored(
                AppealId.of(execution.getProcessBusinessKey()),
                Objects.toString(execution.getVariable("liftProof"), ""));
    }
}
