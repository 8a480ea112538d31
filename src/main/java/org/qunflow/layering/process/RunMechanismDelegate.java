package org.qunflow.layering.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.layering.mechanism.MechanismCourse;
import org.qunflow.layering.mechanism.MechanismHomes;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** The invitations to a mechanism group are out: answers are taken from now on (004-06). */
@Component("runMechanismDelegate")
class RunMechanismDelegate implements JavaDelegate {
    private final MechanismHomes homes;
    private final MechanismCourse course;

    RunMechanismDelegate(MechanismHomes homes, MechanismCourse course) {
        this.homes = homes;
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupId group = GroupId.of(execution.getProcessBusinessKey());
        course.run(homes.of(group), group);
    }
}
