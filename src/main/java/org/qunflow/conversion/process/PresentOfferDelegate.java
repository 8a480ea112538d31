package org.qunflow.conversion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.Offers;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Presents the chosen offer and touches the member with it. */
@Component("presentOfferDelegate")
class PresentOfferDelegate implements JavaDelegate {
    private final Members members;
    private final Offers offers;

    PresentOfferDelegate(Members members, Offers offers) {
        this.members = members;
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        Offers.Proposal proposal = new Offers.Proposal(
                execution.getVariable("offer").toString(),
                execution.getVariable("scene").toString(),
                ((Number) execution.getVariable("validDays")).intValue());
        offers.present(community, member, proposal, execution.getActivityInstanceId());
    }
}
