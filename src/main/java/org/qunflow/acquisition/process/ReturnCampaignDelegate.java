package org.qunflow.acquisition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.campaign.CampaignId;
import org.qunflow.acquisition.campaign.CampaignRun;
import org.springframework.stereotype.Component;

/** Gives a brief back to whoever wrote it (003-03). */
@Component("returnCampaignDelegate")
class ReturnCampaignDelegate implements JavaDelegate {
    private final CampaignRun run;

    ReturnCampaignDelegate(CampaignRun run) {
        this.run = run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignId campaign = CampaignId.of(execution.getProcessBusinessKey());
        run.rework(campaign);
    }
}
