package org.qunflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * A step behind a timer at the border of a human task, which does something about the task while it is open: reminds,
 * escalates, reassigns. ModelCheck refuses it anywhere else.
 */
public abstract class TaskWatcher implements JavaDelegate {
    private final WatchedTasks tasks;

    protected TaskWatcher(WatchedTasks tasks) {
        this.tasks = tasks;
    }

    /** What it does; the settings are those of the step. */
    protected abstract void act(WatchedTask task, StepSettings settings);

    @Override
    public final void execute(DelegateExecution execution) {
        tasks.of(execution).ifPresent(task -> act(task, Steps.settings(execution)));
    }
}
