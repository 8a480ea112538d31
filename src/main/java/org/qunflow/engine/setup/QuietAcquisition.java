package org.qunflow.engine.setup;

import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.qunflow.engine.TimeTravel;

/** Acquires no jobs while this node stands still. */
class QuietAcquisition implements AcquireJobsCommandFactory {
    private final JobExecutor executor;
    private final TimeTravel time;

    QuietAcquisition(JobExecutor executor, TimeTravel time) {
        this.executor = executor;
        this.time = time;
    }

    @Override
    public Command<AcquiredJobs> getCommand(int jobs) {
        Command<AcquiredJobs> acquire = new AcquireJobsCmd(executor, jobs);
        return command -> time.standsStill() ? new AcquiredJobs(jobs) : acquire.execute(command);
    }
}
