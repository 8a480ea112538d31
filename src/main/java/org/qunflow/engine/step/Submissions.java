package org.qunflow.engine.step;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Who is answering a task in this thread, and what: told to the listener that closes it. */
@Component
public class Submissions {
    private final ThreadLocal<Submission> current = new ThreadLocal<>();

    record Submission(String taskId, String user, Map<String, Object> answers) {}

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
