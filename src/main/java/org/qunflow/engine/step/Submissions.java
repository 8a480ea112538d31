package org.qunflow.engine.step;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.qunflow.engine.AnswerGuard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who is answering a task in this thread, and what: told to the listener that closes it, unless a guard objects. */
@Component
public class Submissions {
    private final ThreadLocal<Submission> current = new ThreadLocal<>();
    private final ObjectProvider<AnswerGuard> guards;

    Submissions(@Lazy ObjectProvider<AnswerGuard> guards) {
        this.guards = guards;
    }

    record Submission(String taskId, String user, Map<String, Object> answers) {}

    /** Ids of the tasks whose answers do not count. */
    public Set<String> refused(String user, Collection<AnswerGuard.Given> given) {
        Set<String> refused = new HashSet<>();
        guards.orderedStream().map(guard -> guard.against(user, given)).forEach(refused::addAll);
        return refused;
    }

    public boolean isRefused(String user, AnswerGuard.Given given) {
        return !refused(user, List.of(given)).isEmpty();
    }

    /** Does the work while the answers are known. */
    public <T> T during(String taskId, String user, Map<String, Object> answers, Supplier<T> work) {
        current.set(new Submission(taskId, user, answers));
        try {
            return work.get();
        } finally {
            current.remove();
        }
    }

    Submission of(String taskId) {
        Submission submission = current.get();
        return submission != null && submission.taskId().equals(taskId)
                ? submission
                : new Submission(taskId, "system", Map.of());
    }
}
