package org.qunflow.tasks;

import org.springframework.ui.Model;

/** Port: something that the page of a task shows beside the form. */
public interface TaskBeside {

    void fill(Model page, TaskReader reader, Task task);
}
