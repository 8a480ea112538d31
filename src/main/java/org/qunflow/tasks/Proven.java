package org.qunflow.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Port: is there a picture that shows that a task was done? */
public interface Proven {

    /** Those of these tasks beside which there is a picture. */
    Set<String> byPicture(Collection<String> tasks);

    default boolean byPicture(String task) {
        return !byPicture(List.of(task)).isEmpty();
    }
}
