package org.qunflow.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Port: what speaks against an answer to a task, whoever gives it and by whichever door. */
public interface AnswerGuard {

    /** An answer that is about to complete a task. */
    record Given(String taskId, String definitionId, String elementId, Map<String, Object> answers) {}

    /** Ids of the tasks whose answers do not count; asked in the transaction that would complete them. */
    Set<String> against(String user, Collection<Given> given);
}
