package org.qunflow.moderation.process;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.moderation.appeal.Appeal;
import org.qunflow.moderation.appeal.AppealId;
import org.qunflow.moderation.appeal.Rulings;
import org.springframework.stereotype.Component;

/** Asks whether the ruling came from somebody who had not decided about the case (004-18). */
@Component("checkRulingDelegate")
class CheckRulingDelegate implements JavaDelegate {
    private final Rulings rulings;

    CheckRulingDelegate(Rulings rulings) {
        this.rulings = rulings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Appeal.State ruling = Appeal.State.valueOf(Objects.toString(execution.getVariable("ruling"), ""));
        boolean counts = rulings.counts(
                AppealId.of(execution.getProcessBusinessKey()),
                ruling,
                Objects.toString(execution.getVariable("reason"), ""));
        Steps.answer(execution, Map.of("counts", counts));
    }
}
