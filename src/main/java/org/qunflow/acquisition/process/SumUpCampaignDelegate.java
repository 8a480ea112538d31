package org.qunflow.acquisition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.campaign.CampaignId;
import org.qunflow.acquisition.campaign.CampaignRun;
import org.springframework.stereotype.Component;

/** The review is written: the campaign ends (003-26). */
@Component("sumUpCampaignDelegate")
class SumUpCampaignDelegate implements JavaDelegate {
    private final CampaignRun run;

    SumUpCampaignDelegate(CampaignRun run) {
        this.run = run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignId campaign = CampaignId.of(execution.getProcessBusinessKey());
        run.summedUp(campaign);
    }
}
