package org.qunflow.acquisition.process;

import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.campaign.CampaignId;
import org.qunflow.acquisition.campaign.CampaignRun;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Hands a reworked brief in; answers sound, false where it stays in rework (003-03). */
@Component("handInCampaignDelegate")
class HandInCampaignDelegate implements JavaDelegate {
    private final CampaignRun run;

    HandInCampaignDelegate(CampaignRun run) {
        this.run = run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignId campaign = CampaignId.of(execution.getProcessBusinessKey());
        boolean sound = run.handIn(
                campaign,
                text(execution, "tone"),
                text(execution, "painPoint"),
                text(execution, "lastDay"),
                number(execution, "budget"));
        Steps.answer(execution, Map.of("sound", sound));
    }

    private static String text(DelegateExecution execution, String answer) {
        return String.valueOf(execution.getVariable(answer)).strip();
    }

    private static BigDecimal number(DelegateExecution execution, String answer) {
        return new BigDecimal(execution.getVariable(answer).toString());
    }
}
