package org.qunflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;

/** Claims and completes human tasks. Who may do it is checked by the caller; that it happens once is checked here. */
@Service
public class TaskInbox {

    /** What became of an act on a task; everything but DONE is a refusal for the second who comes (a friendly 409). */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody else holds it. */
        record HeldBy(String assignee) implements Outcome {}

        /** It was completed or cancelled in the meantime. */
        record Gone() implements Outcome {}
    }

    /** An open task, for somebody who answers many at once. */
    public record OpenTask(String id, String elementId, String businessKey, Instant createdAt) {}

    /** An answer to one of them. */
    public record Answer(String taskId, Map<String, Object> answers) {}

    /** Open tasks of a community that were created before a moment, oldest first. */
    public List<OpenTask> open(CommunityId community, Instant createdBefore, int limit) {
        throw new UnsupportedOperationException("engine room: open");
    }

    /** Completes many tasks in chunks in the name of a user; those that are gone are counted as missed. */
    public BulkResult completeAll(CommunityId community, String user, List<Answer> answers) {
        throw new UnsupportedOperationException("engine room: completeAll");
    }

    public Outcome claim(String taskId, String user) {
        throw new UnsupportedOperationException("engine room: claim");
    }

    /** Gives a claimed task back. */
    public Outcome release(String taskId, String user) {
        throw new UnsupportedOperationException("engine room: release");
    }

    /** Completes a task with answers already validated against its form; claims it first if nobody holds it. */
    public Outcome complete(String taskId, String user, Map<String, Object> answers) {
        throw new UnsupportedOperationException("engine room: complete");
    }
}
