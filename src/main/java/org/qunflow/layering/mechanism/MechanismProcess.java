package org.qunflow.layering.mechanism;

import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** The process of a mechanism group: begun under the group's name, called off by a message. */
@Component
class MechanismProcess {
    static final String ENDS = "layering.mechanismEnds";
    static final String CANCELLED = "layering.mechanismCancelled";
    private static final String PROCESS = "mechanism-group";

    private final Processes processes;
    private final Subjects subjects;

    MechanismProcess(Processes processes, Subjects subjects) {
        this.processes = processes;
        this.subjects = subjects;
    }

    void begin(CommunityId community, GroupId group, String name) {
        subjects.name(community, group, Subject.ofGroup(name, group));
        processes.start(PROCESS, community, group.toString(), Map.of());
    }

    /** False if it is over, or cannot hear it at the moment. */
    boolean cancel(GroupId group) {
        return processes.correlate(CANCELLED, group.toString(), Map.of());
    }
}
