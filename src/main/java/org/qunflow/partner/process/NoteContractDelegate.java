package org.qunflow.partner.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.partner.PartnerId;
import org.qunflow.partner.PartnerSteps;
import org.springframework.stereotype.Component;

/** Notes the contract or its renewal; answers contractStands: SIGNED, MISSING or DECLINED (000-26). */
@Component("noteContractDelegate")
class NoteContractDelegate implements JavaDelegate {
    private final PartnerSteps steps;

    NoteContractDelegate(PartnerSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PartnerId partner = PartnerId.of(execution.getProcessBusinessKey());
        String stands = "DECLINE".equals(execution.getVariable("decision"))
                ? "DECLINED"
                : steps.contract(partner, text(execution, "contract"), text(execution, "contractEnd"))
                        ? "SIGNED"
                        : "MISSING";
        Steps.answer(execution, Map.of("contractStands", stands));
    }

    private static String text(DelegateExecution execution, String answer) {
        Object text = execution.getVariable(answer);
        return text == null ? "" : text.toString().strip();
    }
}
