package org.qunflow.tasks;

import java.util.Optional;

/** Port: why a reader may not answer a task that his role could; the key of the message that says so. */
public interface TaskObjection {

    Optional<String> why(TaskReader reader, Task task);
}
