package org.qunflow.acquisition.process;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.referral.ReferralId;
import org.qunflow.acquisition.referral.ReferralSteps;
import org.qunflow.engine.Decision;
import org.qunflow.engine.StepDecisions;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Screens a referral by the table referral-fraud, and keeps what it was judged by (002-11). */
@Component("screenReferralDelegate")
class ScreenReferralDelegate implements JavaDelegate {
    private final ReferralSteps steps;
    private final StepDecisions decisions;

    ScreenReferralDelegate(ReferralSteps steps, StepDecisions decisions) {
        this.steps = steps;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReferralId referral = ReferralId.of(execution.getProcessBusinessKey());
        Map<String, Object> signs = steps.signs(referral);
        Decision decision = decisions.decide(execution, steps.home(referral), "referral-fraud", signs);
        steps.evidence(referral, text(signs));
        Steps.answer(execution, Map.of("verdict", decision.text("verdict")));
    }

    private static String text(Map<String, Object> signs) {
        return new TreeMap<>(signs)
                .entrySet().stream().map(s -> s.getKey() + "=" + s.getValue()).collect(Collectors.joining(", "));
    }
}
