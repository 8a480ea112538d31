package org.qunflow.engine.setup;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/**
 * Messages are delivered inside a command, never by a job of their own. So the engine need not look for such jobs each
 * time it takes down a subscription: one query less for every way out of a waiting step.
 */
class NoMessageJobs implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return JobManager.class;
    }

    @Override
    public Session openSession() {
        return new Jobs();
    }

    private static final class Jobs extends JobManager {
        @Override
        public List<JobEntity> findJobsByConfiguration(String handler, String configuration, String tenant) {
            return ProcessEventJobHandler.TYPE.equals(handler)
                    ? List.of()
                    : super.findJobsByConfiguration(handler, configuration, tenant);
        }
    }
}
