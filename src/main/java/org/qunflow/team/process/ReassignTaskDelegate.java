package org.qunflow.team.process;

import org.qunflow.engine.StepSettings;
import org.qunflow.engine.TaskWatcher;
import org.qunflow.engine.WatchedTask;
import org.qunflow.engine.WatchedTasks;
import org.qunflow.security.Role;
import org.qunflow.team.Nudges;
import org.springframework.stereotype.Component;

/** Gives the task at whose border the timer stands to somebody else of the role that the step names. */
@Component("reassignTaskDelegate")
class ReassignTaskDelegate extends TaskWatcher {
    private final Nudges nudges;

    ReassignTaskDelegate(WatchedTasks tasks, Nudges nudges) {
        super(tasks);
        this.nudges = nudges;
    }

    @Override
    protected void act(WatchedTask task, StepSettings settings) {
        nudges.reassign(task, Role.valueOf(settings.text("role")));
    }
}
