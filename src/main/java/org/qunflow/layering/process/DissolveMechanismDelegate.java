package org.qunflow.layering.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.layering.mechanism.MechanismCourse;
import org.qunflow.layering.mechanism.MechanismHomes;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** A mechanism group is dissolved, at its end or before, as the step says; its members stay in their tier groups (004-06). */
@Component("dissolveMechanismDelegate")
class DissolveMechanismDelegate implements JavaDelegate {
    private final MechanismHomes homes;
    private final MechanismCourse course;

    DissolveMechanismDelegate(MechanismHomes homes, MechanismCourse course) {
        this.homes = homes;
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupId group = GroupId.of(execution.getProcessBusinessKey());
        course.dissolve(homes.of(group), group, Steps.settings(execution).text("outcome"));
    }
}
