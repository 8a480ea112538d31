package org.qunflow.outreach.process;

import org.qunflow.engine.StepSettings;
import org.qunflow.engine.TaskWatcher;
import org.qunflow.engine.WatchedTask;
import org.qunflow.engine.WatchedTasks;
import org.qunflow.outreach.send.Senders;
import org.springframework.stereotype.Component;

/** Gives a message that its sender did not send to the deputy of the group. */
@Component("handToDeputyDelegate")
class HandToDeputyDelegate extends TaskWatcher {
    private final Senders senders;

    HandToDeputyDelegate(WatchedTasks tasks, Senders senders) {
        super(tasks);
        this.senders = senders;
    }

    @Override
    protected void act(WatchedTask task, StepSettings settings) {
        senders.deputise(task);
    }
}
