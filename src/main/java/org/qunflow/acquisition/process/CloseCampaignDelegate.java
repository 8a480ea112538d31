package org.qunflow.acquisition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.campaign.CampaignId;
import org.qunflow.acquisition.campaign.CampaignRun;
import org.qunflow.acquisition.campaign.CampaignState;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Ends a campaign with the outcome that the step says: CLOSED or DROPPED (003-06). */
@Component("closeCampaignDelegate")
class CloseCampaignDelegate implements JavaDelegate {
    private final CampaignRun run;

    CloseCampaignDelegate(CampaignRun run) {
        this.run = run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignId campaign = CampaignId.of(execution.getProcessBusinessKey());
        run.close(campaign, CampaignState.valueOf(Steps.settings(execution).text("outcome")));
    }
}
