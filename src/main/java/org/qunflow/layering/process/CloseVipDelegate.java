package org.qunflow.layering.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.layering.vip.Vips;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** VIP comes to nothing or to its end, as the step says; a seat in a VIP group is given back (000-24). */
@Component("closeVipDelegate")
class CloseVipDelegate implements JavaDelegate {
    private final Members members;
    private final Vips vips;

    CloseVipDelegate(Members members, Vips vips) {
        this.members = members;
        this.vips = vips;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        vips.close(
                members.communityOf(member), member, Steps.settings(execution).text("outcome"));
    }
}
