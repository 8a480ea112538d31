package org.qunflow.engine;

import java.time.Instant;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;

/** What the engine did for one business key: its instances and their steps. */
@Service
public class ProcessHistory {

    /** One process instance; endedAt null while it runs. */
    public record Instance(
            String id, String definitionId, String processKey, int version, Instant startedAt, Instant endedAt) {}

    /** One step of an instance; endedAt null while it stands there. */
    public record Step(
            String instanceId,
            String elementId,
            String type,
            String nameZh,
            String nameEn,
            Instant startedAt,
            Instant endedAt,
            boolean cancelled) {}

    /** Instances under a business key, oldest first. */
    public List<Instance> instances(CommunityId community, String businessKey) {
        throw new UnsupportedOperationException("engine room: instances");
    }

    /** Steps of an instance in the order they were entered. */
    public List<Step> steps(String instanceId) {
        throw new UnsupportedOperationException("engine room: steps");
    }

    /** Ids of the elements and flows that the instance passed, for drawing its path. */
    public List<String> path(String instanceId) {
        throw new UnsupportedOperationException("engine room: path");
    }
}
