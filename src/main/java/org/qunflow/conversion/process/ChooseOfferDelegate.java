package org.qunflow.conversion.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.Offers;
import org.qunflow.conversion.scene.SalesScenes;
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
    private final SalesScenes scenes;

    ChooseOfferDelegate(Members members, Offers offers, StepDecisions decisions, SalesScenes scenes) {
        this.members = members;
        this.offers = offers;
        this.decisions = decisions;
        this.scenes = scenes;
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
        Steps.answer(execution, inAScene(community, member, decision.outputs()));
    }

    /** What the table chose; no offer if it names a scene that is not known, or is over. */
    private Map<String, Object> inAScene(CommunityId community, MemberId member, Map<String, Object> chosen) {
        String offer = chosen.get("offer").toString();
        String scene = String.valueOf(chosen.get("scene"));
        if (offer.equals("NONE") || scenes.isKnown(community, scene)) {
            return chosen;
        }
        scenes.refuse(community, member, offer, scene);
        return Map.of("offer", "NONE");
    }

    private Map<String, Object> inputs(DelegateExecution execution, MemberId member) {
        Members.Standing standing = members.standing(member);
        Object tier = execution.getVariable("tier");
        return Map.of("tier", tier == null ? standing.tier() : tier, "customer", standing.customer());
    }
}
