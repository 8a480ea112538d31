package org.qunflow.engine.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine's readers of what belongs to tasks. They do not look for what our engine never has (tasks below tasks, jobs
 * that deliver messages), nor for what {@link Prefetch} has loaded for a chunk: each part is foretold once, asked once.
 */
public final class ChunkReaders {
    private ChunkReaders() {}

    public static List<SessionFactory> factories() {
        return List.of(
                factory(TaskManager.class, Tasks::new),
                factory(JobManager.class, Jobs::new),
                factory(IdentityLinkManager.class, Links::new));
    }

    /** The tasks and jobs of these executions are about to be handed to them; tasks that have links have only these. */
    static void foretell(
            CommandContext command, List<ExecutionEntity> executions, Map<String, List<IdentityLinkEntity>> links) {
        List<String> ids = executions.stream().map(ExecutionEntity::getId).toList();
        ((Tasks) command.getSession(TaskManager.class)).handedOver.addAll(ids);
        ((Jobs) command.getSession(JobManager.class)).handedOver.addAll(ids);
        ((Links) command.getSession(IdentityLinkManager.class)).byTask.putAll(links);
    }

    private static SessionFactory factory(Class<?> type, Supplier<Session> reader) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return reader.get();
            }
        };
    }

    private static final class Tasks extends TaskManager {
        private final Set<String> handedOver = new HashSet<>();

        @Override
        public List<TaskEntity> findTasksByExecutionId(String execution) {
            return handedOver.remove(execution) ? new ArrayList<>() : super.findTasksByExecutionId(execution);
        }

        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return List.of();
        }
    }

    private static final class Jobs extends JobManager {
        private final Set<String> handedOver = new HashSet<>();

        @Override
        public List<JobEntity> findJobsByExecutionId(String execution) {
            return handedOver.remove(execution) ? new ArrayList<>() : super.findJobsByExecutionId(execution);
        }

        @Override
        public List<JobEntity> findJobsByConfiguration(String handler, String configuration, String tenant) {
            return ProcessEventJobHandler.TYPE.equals(handler)
                    ? List.of()
                    : super.findJobsByConfiguration(handler, configuration, tenant);
        }
    }

    private static final class Links extends IdentityLinkManager {
        private final Map<String, List<IdentityLinkEntity>> byTask = new HashMap<>();

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String task) {
            List<IdentityLinkEntity> known = byTask.remove(task);
            return known == null ? super.findIdentityLinksByTaskId(task) : known;
        }
    }
}
