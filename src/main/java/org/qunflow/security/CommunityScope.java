package org.qunflow.security;

import org.qunflow.shared.CommunityId;

/** The communities that the person signed in belongs to; to everything else the answer is that it is not there. */
public interface CommunityScope {

    Reach reach();

    /** From now on the person signed in belongs to this community, which they opened. */
    void join(CommunityId community);
}
