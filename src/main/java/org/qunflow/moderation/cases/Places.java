package org.qunflow.moderation.cases;

import java.util.List;
import java.util.UUID;
import org.qunflow.group.GroupViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The door to the groups in which somebody may have said something. */
@Service
public class Places {
    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A group by its names. */
    public record Place(GroupId id, String zh, String en) {

        public String name(String language) {
            return "zh".equals(language) ? zh : en;
        }
    }

    /** The groups where a member sits, the latest first. */
    public List<Place> of(CommunityId community, MemberId member) {
        return jdbc.sql("select group_id, group_zh, group_en from " + GroupViews.SEAT
                        + " where community_id = ? and member_id = ? order by joined_at desc")
                .params(community.value(), member.value())
                .query((r, n) -> new Place(new GroupId(r.getObject(1, UUID.class)), r.getString(2), r.getString(3)))
                .list();
    }
}
