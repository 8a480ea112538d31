package org.qunflow.channel;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Communities whose life is being made up on this node: what they write goes by {@link PretendPost}. */
@Component
public class PretendLives {
    private final Set<CommunityId> communities = ConcurrentHashMap.newKeySet();

    public boolean contains(CommunityId community) {
        return communities.contains(community);
    }

    void add(CommunityId community) {
        communities.add(community);
    }

    void remove(CommunityId community) {
        communities.remove(community);
    }
}
