package org.qunflow.layering.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.layering.vip.Vips;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** The lead approved: from now on the member may pay the fee (000-23). */
@Component("offerVipDelegate")
class OfferVipDelegate implements JavaDelegate {
    private final Members members;
    private final Vips vips;

    OfferVipDelegate(Members members, Vips vips) {
        this.members = members;
        this.vips = vips;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        vips.offer(members.communityOf(member), member);
    }
}
