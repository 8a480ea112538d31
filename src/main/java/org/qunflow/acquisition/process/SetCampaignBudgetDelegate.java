package org.qunflow.acquisition.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.campaign.CampaignId;
import org.qunflow.acquisition.campaign.CampaignRun;
import org.springframework.stereotype.Component;

/** Gives a campaign the budget that the lead decided on; keeps it where nothing was raised (003-06). */
@Component("setCampaignBudgetDelegate")
class SetCampaignBudgetDelegate implements JavaDelegate {
    private final CampaignRun run;

    SetCampaignBudgetDelegate(CampaignRun run) {
        this.run = run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignId campaign = CampaignId.of(execution.getProcessBusinessKey());
        if ("RAISE".equals(execution.getVariable("decision")) && execution.getVariable("budget") != null) {
            run.budget(campaign, new BigDecimal(execution.getVariable("budget").toString()));
        }
    }
}
