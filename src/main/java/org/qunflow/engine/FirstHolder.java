package org.qunflow.engine;

import java.util.Optional;

/** Port: to whom a task is given as soon as it is there. The first room that names somebody decides; mostly nobody does. */
public interface FirstHolder {

    /**
     * A human step of a model.
     *
     * @param settings what the model says about it, by name
     */
    record Step(String element, StepSettings settings) {}

    /** Login of whoever gets it; asked in the transaction in which the task is opened. */
    Optional<String> of(WatchedTask task, Step step);
}
