package org.qunflow.engine.setup;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.qunflow.engine.node.JobAttempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs and counts their attempts; a job in which nodes died three times is set aside as an incident. */
class CountedJobExecutor extends SpringJobExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(CountedJobExecutor.class);

    private final JobAttempts attempts;

    CountedJobExecutor(JobAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new Counted(jobs, engine);
    }

    private final class Counted extends ExecuteJobsRunnable {
        private final ProcessEngineImpl engine;

        private Counted(List<String> jobs, ProcessEngineImpl engine) {
            super(jobs, engine);
            this.engine = engine;
        }

        @Override
        protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failures) {
            boolean fit = attempts.begin(job);
            try {
                if (fit) {
                    super.executeJob(job, commands, failures);
                } else {
                    LOG.error("Job {} is set aside: nodes died in it three times", job);
                    engine.getManagementService().setJobRetries(job, 0);
                    unlockJob(job, commands);
                }
            } finally {
                attempts.end(job);
            }
        }
    }
}
