package org.qunflow.layering.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.layering.mechanism.MechanismCourse;
import org.qunflow.layering.mechanism.MechanismHomes;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** The promotion of a mechanism group is over: no more answers are taken (004-06). */
@Component("endMechanismDelegate")
class EndMechanismDelegate implements JavaDelegate {
    private final MechanismHomes homes;
    private final MechanismCourse course;

    EndMechanismDelegate(MechanismHomes homes, MechanismCourse course) {
        this.homes = homes;
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupId group = GroupId.of(execution.getProcessBusinessKey());
        course.beginClosing(homes.of(group), group);
    }
}
