package org.qunflow.layering.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.layering.mechanism.MechanismHomes;
import org.qunflow.layering.mechanism.Mechanisms;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** A mechanism group is dissolved, at its end or before, as the step says; its members stay in their tier groups (004-06). */
@Component("dissolveMechanismDelegate")
class DissolveMechanismDelegate implements JavaDelegate {
    private final MechanismHomes homes;
    private final Mechanisms mechanisms;

    DissolveMechanismDelegate(MechanismHomes homes, Mechanisms mechanisms) {
        this.homes = homes;
        this.mechanisms = mechanisms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupId group = GroupId.of(execution.getProcessBusinessKey());
        mechanisms.dissolve(homes.of(group), group, Steps.settings(execution).text("outcome"));
    }
}
