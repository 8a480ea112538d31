package org.qunflow.engagement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.offline.OfflineId;
import org.qunflow.engagement.offline.OfflineThanks;
import org.springframework.stereotype.Component;

/** Rewards the core fan who organised an offline event (002-14). */
@Component("offlineRewardDelegate")
class OfflineRewardDelegate implements JavaDelegate {
    private final OfflineThanks thanks;

    OfflineRewardDelegate(OfflineThanks thanks) {
        this.thanks = thanks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        thanks.reward(OfflineId.of(execution.getProcessBusinessKey()));
    }
}
