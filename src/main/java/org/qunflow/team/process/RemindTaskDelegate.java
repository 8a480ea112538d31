package org.qunflow.team.process;

import org.qunflow.engine.StepSettings;
import org.qunflow.engine.TaskWatcher;
import org.qunflow.engine.WatchedTask;
import org.qunflow.engine.WatchedTasks;
import org.qunflow.team.Nudges;
import org.springframework.stereotype.Component;

/** Reminds whoever holds the task at whose border the timer stands. */
@Component("remindTaskDelegate")
class RemindTaskDelegate extends TaskWatcher {
    private final Nudges nudges;

    RemindTaskDelegate(WatchedTasks tasks, Nudges nudges) {
        super(tasks);
        this.nudges = nudges;
    }

    @Override
    protected void act(WatchedTask task, StepSettings settings) {
        nudges.remind(task);
    }
}
