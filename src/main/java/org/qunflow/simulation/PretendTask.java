package org.qunflow.simulation;

import org.qunflow.engine.TaskInbox.OpenTask;
import org.qunflow.shared.CommunityId;

/**
 * A task that the pretend operator has to answer.
 *
 * @param about whom or what it is about, the same in every run: a member's external id, or the name of the subject
 */
record PretendTask(CommunityId community, OpenTask task, String about) {

    String element() {
        return task.elementId();
    }
}
