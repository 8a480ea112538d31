package org.qunflow.tasks;

/** Port: is there a picture that shows that a task was done? */
public interface Proven {

    boolean byPicture(String taskId);
}
