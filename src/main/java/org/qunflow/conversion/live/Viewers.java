package org.qunflow.conversion.live;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the invited members came to a live room, as the list of the live platform says. */
@Service
public class Viewers {
    private final JdbcClient jdbc;
    private final LiveRoomRows rows;
    private final LiveNews news;

    Viewers(JdbcClient jdbc, LiveRoomRows rows, LiveNews news) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.news = news;
    }

    /** Notes those who came, by their external ids; all of them or, if one is nobody who was invited, none. */
    @Transactional
    public LiveAnswer came(CommunityId community, LiveId id, Set<String> externalIds) {
        LiveRoom room = rows.find(community, id).orElseThrow();
        if (room.state() != LiveState.ON) {
            return news.refused(community, room.plan().title(), LiveRefusal.NOT_NOW);
        }
        List<UUID> invited = jdbc.sql("""
                select distinct k.member_id from group_v_seat s join member_v_key k on k.member_id = s.member_id
                join conversion_live l on l.id = ? and s.group_id = any(l.groups) where k.external_id = any(?)""")
                .params(id.value(), externalIds.toArray(String[]::new))
                .query(UUID.class)
                .list();
        if (externalIds.isEmpty() || invited.size() < externalIds.size()) {
            return news.refused(community, room.plan().title(), LiveRefusal.UNKNOWN_VIEWERS);
        }
        jdbc.sql("insert into conversion_live_viewer (live_id, member_id, community_id)"
                        + " select ?, m, ? from unnest(?::uuid[]) m on conflict do nothing")
                .params(
                        id.value(),
                        community.value(),
                        invited.stream().map(UUID::toString).toArray(String[]::new))
                .update();
        return new LiveAnswer.Done(id);
    }

    /** The external ids of those who were invited. */
    public List<String> invited(LiveId id) {
        return jdbc.sql("""
                select distinct k.external_id from conversion_live l join group_v_seat s on s.group_id = any(l.groups)
                join member_v_key k on k.member_id = s.member_id where l.id = ? order by k.external_id""").param(id.value()).query(String.class).list();
    }

    /** Invited members who did not come and may be touched. */
    List<MemberId> missed(LiveId id) {
        return jdbc.sql("""
                select distinct s.member_id from conversion_live l join group_v_seat s on s.group_id = any(l.groups)
                join member_v_standing m on m.member_id = s.member_id
                where l.id = ? and not exists (select 1 from conversion_live_viewer v
                  where v.live_id = l.id and v.member_id = s.member_id) order by s.member_id""")
                .param(id.value())
                .query((r, n) -> new MemberId(r.getObject(1, UUID.class)))
                .list();
    }
}
