package org.qunflow.layering.mechanism;

import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** To which community a mechanism group belongs. */
@Repository
public class MechanismHomes {
    private final JdbcTemplate jdbc;

    MechanismHomes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public CommunityId of(GroupId group) {
        return new CommunityId(jdbc.queryForObject(
                "select community_id from layering_mechanism where group_id = ?", UUID.class, group.value()));
    }
}
