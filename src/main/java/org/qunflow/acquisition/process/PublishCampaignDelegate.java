package org.qunflow.acquisition.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.campaign.CampaignId;
import org.qunflow.acquisition.campaign.CampaignRun;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Publishes a campaign; answers published, false where it goes back (003-06). */
@Component("publishCampaignDelegate")
class PublishCampaignDelegate implements JavaDelegate {
    private final CampaignRun run;

    PublishCampaignDelegate(CampaignRun run) {
        this.run = run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignId campaign = CampaignId.of(execution.getProcessBusinessKey());
        Steps.answer(execution, Map.of("published", run.publish(campaign)));
    }
}
