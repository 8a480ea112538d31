package org.qunflow.layering.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.layering.vip.Vips;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** The fee is paid: a term begins, with a seat in a VIP group, or goes on for another one (000-23, 000-24). */
@Component("beginVipTermDelegate")
class BeginVipTermDelegate implements JavaDelegate {
    private final Members members;
    private final Vips vips;

    BeginVipTermDelegate(Members members, Vips vips) {
        this.members = members;
        this.vips = vips;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        vips.begin(members.communityOf(member), member);
    }
}
