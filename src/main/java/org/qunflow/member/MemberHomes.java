package org.qunflow.member;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Remembers which community a member belongs to, for the latest tens of thousands of members. */
@Component
class MemberHomes {
    private static final int REMEMBERED = 50_000;

    private final MemberRows rows;
    private final Map<MemberId, CommunityId> homes = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MemberId, CommunityId> eldest) {
            return size() > REMEMBERED;
        }
    };

    MemberHomes(MemberRows rows) {
        this.rows = rows;
    }

    CommunityId of(MemberId member) {
        synchronized (homes) {
            CommunityId known = homes.get(member);
            if (known != null) {
                return known;
            }
        }
        CommunityId found = rows.communityOf(member)
                .orElseThrow(() -> new IllegalArgumentException("There is no member " + member));
        remember(member, found);
        return found;
    }

    void remember(MemberId member, CommunityId community) {
        synchronized (homes) {
            homes.put(member, community);
        }
    }
}
