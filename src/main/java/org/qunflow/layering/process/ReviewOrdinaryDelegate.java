package org.qunflow.layering.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.layering.ordinary.OrdinaryFans;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Looks at all ordinary fans again, in one set, and answers whether some are worth nurturing (003-13). */
@Component("reviewOrdinaryDelegate")
class ReviewOrdinaryDelegate implements JavaDelegate {
    private final OrdinaryFans fans;

    ReviewOrdinaryDelegate(OrdinaryFans fans) {
        this.fans = fans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int promising = fans.review(CommunityId.of(execution.getProcessBusinessKey()));
        Steps.answer(execution, Map.of("promising", promising > 0));
    }
}
