package org.qunflow.security;

import java.util.List;
import org.qunflow.shared.CommunityId;

/** Port: the communities there are, so that an administrator can say who belongs to which. */
public interface CommunityNames {

    /** A community as an administrator knows it. */
    record Named(CommunityId id, String name) {}

    List<Named> all();
}
