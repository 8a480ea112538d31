package org.qunflow.engine.setup;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/**
 * Opens job managers that look for no jobs of events delivered later. Only asynchronous signals leave such jobs, and no
 * model may use signals; the engine would look for them at the end of every wait, eleven times in a member's journey.
 */
class JobManagers implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return JobManager.class;
    }

    @Override
    public Session openSession() {
        return new WithoutLateEvents();
    }

    private static final class WithoutLateEvents extends JobManager {
        @Override
        public List<JobEntity> findJobsByConfiguration(String handler, String configuration, String tenant) {
            return ProcessEventJobHandler.TYPE.equals(handler)
                    ? List.of()
                    : super.findJobsByConfiguration(handler, configuration, tenant);
        }
    }
}
