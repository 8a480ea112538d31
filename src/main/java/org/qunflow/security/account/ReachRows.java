package org.qunflow.security.account;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunflow.security.Reach;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that say to which communities people belong. */
@Repository
class ReachRows {
    private final JdbcClient jdbc;

    ReachRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a user reaches; empty for a name that nobody has. */
    Optional<Reach> of(String username) {
        Optional<Boolean> everywhere = jdbc.sql("select every_community from security_user where username = ?")
                .param(username)
                .query(Boolean.class)
                .optional();
        return everywhere.map(all -> all ? Reach.EVERYWHERE : new Reach(false, listed(username)));
    }

    void set(String username, Reach reach) {
        jdbc.sql("update security_user set every_community = ?, version = version + 1 where username = ?")
                .params(reach.everywhere(), username)
                .update();
        jdbc.sql("delete from security_user_community where username = ?")
                .param(username)
                .update();
        reach.communities().forEach(community -> add(username, community));
    }

    /** Adds a community; false if there is no such user, or nothing to add. */
    boolean add(String username, CommunityId community) {
        return jdbc.sql("""
                                insert into security_user_community (username, community_id)
                                select username, ? from security_user where username = ? and not every_community
                                on conflict do nothing""").params(community.value(), username).update() == 1;
    }

    private Set<CommunityId> listed(String username) {
        Set<CommunityId> communities = new HashSet<>();
        jdbc.sql("select community_id from security_user_community where username = ?")
                .param(username)
                .query(UUID.class)
                .list()
                .forEach(id -> communities.add(new CommunityId(id)));
        return communities;
    }
}
