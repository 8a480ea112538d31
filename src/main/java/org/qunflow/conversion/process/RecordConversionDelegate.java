package org.qunflow.conversion.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.Offers;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Records the conversion by which an order answers the open offer. */
@Component("recordConversionDelegate")
class RecordConversionDelegate implements JavaDelegate {
    private final Members members;
    private final Offers offers;

    RecordConversionDelegate(Members members, Offers offers) {
        this.members = members;
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberId member = MemberId.of(execution.getProcessBusinessKey());
        CommunityId community = members.communityOf(member);
        Offers.Order order = new Offers.Order(
                execution.getVariable("orderSource").toString(),
                execution.getVariable("orderId").toString(),
                new BigDecimal(execution.getVariable("amount").toString()),
                (Boolean) execution.getVariable("highValue"));
        offers.convert(community, member, order);
    }
}
