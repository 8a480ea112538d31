package org.qunflow.team;

import java.time.ZoneId;
import org.qunflow.shared.CommunityId;

/** Port: in which zone the days of a community begin. */
public interface CommunityZones {

    ZoneId zone(CommunityId community);
}
