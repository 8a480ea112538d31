package org.qunflow.engine.setup;

import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.qunflow.engine.node.Replays;

/** Acquires no jobs while somebody replays. */
class QuietAcquisition implements AcquireJobsCommandFactory {
    private final JobExecutor executor;
    private final Replays replays;

    QuietAcquisition(JobExecutor executor, Replays replays) {
        this.executor = executor;
        this.replays = replays;
    }

    @Override
    public Command<AcquiredJobs> getCommand(int jobs) {
        Command<AcquiredJobs> acquire = new AcquireJobsCmd(executor, jobs);
        return command -> replays.replaying().isPresent() ? new AcquiredJobs(jobs) : acquire.execute(command);
    }
}
