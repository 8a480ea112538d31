package org.qunflow.team.process;

import org.qunflow.engine.StepSettings;
import org.qunflow.engine.TaskWatcher;
import org.qunflow.engine.WatchedTask;
import org.qunflow.engine.WatchedTasks;
import org.qunflow.team.Nudges;
import org.springframework.stereotype.Component;

/** Shows the task at whose border the timer stands to the lead. */
@Component("escalateTaskDelegate")
class EscalateTaskDelegate extends TaskWatcher {
    private final Nudges nudges;

    EscalateTaskDelegate(WatchedTasks tasks, Nudges nudges) {
        super(tasks);
        this.nudges = nudges;
    }

    @Override
    protected void act(WatchedTask task, StepSettings settings) {
        nudges.escalate(task);
    }
}
