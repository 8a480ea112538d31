package org.qunflow.community;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qunflow.shared.CommunityId;
import org.qunflow.team.CommunityZones;
import org.springframework.stereotype.Component;

/** Remembers the zones of communities, which never change. */
@Component
class Zones implements CommunityZones {
    private final CommunityRows rows;
    private final Map<CommunityId, ZoneId> known = new ConcurrentHashMap<>();

    Zones(CommunityRows rows) {
        this.rows = rows;
    }

    @Override
    public ZoneId zone(CommunityId community) {
        return known.computeIfAbsent(community, id -> rows.find(id)
                .map(Community::zone)
                .orElseThrow(() -> new IllegalArgumentException("There is no community " + id)));
    }
}
