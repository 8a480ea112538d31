package org.qunflow.engine.work;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;

/** One process instance as our own table knows it. */
public record Instance(String id, CommunityId community, String processKey, String businessKey) {

    static Instance of(String id, UUID community, String processKey, String businessKey) {
        return new Instance(id, new CommunityId(community), processKey, businessKey);
    }

    record Started(Instance instance, Instant at) {}
}
