package org.qunflow.conversion.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.Offers;
import org.qunflow.engine.Decision;
import org.qunflow.engine.StepDecisions;
import org.qunflow.engine.Steps;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Chooses the offer by the table offer-choice; NONE while another one is open (000-07, 004-10). */
@Component("chooseOfferDelegate")
class ChooseOfferDelegate implements JavaDelegate {
    private final Members members;
    private final Offers offers;
    private final StepDecisions decisions;

    ChooseOfferDelegate(Members members, Offers offers, StepDecisions decisions) {
        this.members = members;
        this.offers = offers;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        if (offers.open(member)) {
            Steps.answer(execution, Map.of("offer", "NONE"));
            return;
        }
        Decision decision = decisions.decide(execution, community, "offer-choice", inputs(execution, member));
        Steps.answer(execution, decision.outputs());
    }

    private Map<String, Object> inputs(DelegateExecution execution, MemberId member) {
        Members.Standing standing = members.standing(member);
        Object tier = execution.getVariable("tier");
        return Map.of("tier", tier == null ? standing.tier() : tier, "customer", standing.customer());
    }
}
