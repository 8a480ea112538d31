package org.qunflow.tasks;

import java.util.Collection;
import org.qunflow.shared.CommunityId;

/** Port: puts one picture beside many tasks that were done together, in the name of whoever did them. */
public interface TaskPictures {

    void put(CommunityId community, Collection<String> tasks, String by, byte[] picture);
}
