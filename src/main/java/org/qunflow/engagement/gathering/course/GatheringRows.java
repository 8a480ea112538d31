package org.qunflow.engagement.gathering.course;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engagement.gathering.Gathering;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.Value;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the table of gatherings says. */
@Repository
class GatheringRows {
    private static final GatheringMapper MAPPER = new GatheringMapper();

    private final JdbcClient jdbc;

    GatheringRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Gathering> find(CommunityId community, GatheringId id) {
        return jdbc.sql(GatheringMapper.SELECT + "where g.community_id = ? and g.id = ?")
                .params(community.value(), id.value())
                .query(MAPPER)
                .optional();
    }

    /** The same, and nobody changes it before the transaction ends. */
    Optional<Gathering> lock(CommunityId community, GatheringId id) {
        return jdbc.sql(GatheringMapper.SELECT + "where g.community_id = ? and g.id = ? for update of g")
                .params(community.value(), id.value())
                .query(MAPPER)
                .optional();
    }

    /** Gatherings that begin in a time, in order, after a place in that order; of one group, or of all (null). */
    List<Gathering> between(
            CommunityId community, GroupId group, Instant from, Instant to, Gatherings.Place after, int limit) {
        return jdbc.sql(GatheringMapper.SELECT + """
                        where g.community_id = :community and g.starts_at >= :from and g.starts_at < :to
                          and (g.starts_at, g.id) > (:at, :id) and (:group::uuid is null or g.group_id = :group::uuid)
                        order by g.starts_at, g.id limit :limit""")
                .param("community", community.value())
                .param("group", group == null ? null : group.value())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("at", Timestamp.from(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(MAPPER)
                .list();
    }

    /** The first of each day of the week that begins with this Monday; of one group, or of all (null). */
    List<Gatherings.OfDay> week(CommunityId community, GroupId group, LocalDate monday, int most) {
        return jdbc.sql("select * from (" + GatheringMapper.SELECTED + """
                        , row_number() over (partition by g.planned_on order by g.starts_at, g.id) as place,
                          count(*) over (partition by g.planned_on) as all_of_day
                        """ + GatheringMapper.FROM + """
                        where g.community_id = :community and g.planned_on >= :monday::date
                          and g.planned_on < :monday::date + 7 and (:group::uuid is null or g.group_id = :group::uuid)
                        ) as g where place <= :most order by starts_at, id""")
                .param("community", community.value())
                .param("group", group == null ? null : group.value())
                .param("monday", java.sql.Date.valueOf(monday))
                .param("most", most)
                .query((r, n) -> new Gatherings.OfDay(
                        r.getObject("planned_on", LocalDate.class), r.getInt("all_of_day"), MAPPER.mapRow(r, n)))
                .list();
    }

    CommunityId communityOf(GatheringId id) {
        return jdbc.sql("select community_id from engagement_gathering where id = ?")
                .param(id.value())
                .query((r, n) -> new CommunityId(r.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no gathering " + id));
    }

    /** Ids of gatherings that meet a condition, by when they begin; one of the two moments may be part of it. */
    List<GatheringId> ids(CommunityId community, String condition, Instant moment) {
        return jdbc.sql("select id from engagement_gathering g where g.community_id = :community and " + condition
                        + " order by g.starts_at, g.title, g.id limit 5000")
                .param("community", community.value())
                .param("moment", Timestamp.from(moment))
                .query((r, n) -> new GatheringId(r.getObject(1, UUID.class)))
                .list();
    }

    List<Gathering> all(CommunityId community, List<GatheringId> ids) {
        return jdbc.sql(GatheringMapper.SELECT + "where g.community_id = ? and g.id = any(?)")
                .params(community.value(), ids.stream().map(GatheringId::value).toArray(UUID[]::new))
                .query(MAPPER)
                .list();
    }

    /** How often each value is given in the week that begins with this Monday; of one group, or of all (null). */
    /** How often each value is given in a week; an offline event that takes place gives the link (002-14). */
    Map<Value, Integer> values(CommunityId community, GroupId group, LocalDate monday) {
        Map<Value, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select value, count(*) from (
                  select value, group_id from engagement_gathering
                  where community_id = :community and planned_on >= :monday::date and planned_on < :monday::date + 7
                    and state not in ('CANCELLED', 'SKIPPED', 'MISSED')
                  union all
                  select 'CONNECTION', o.group_id from engagement_offline o join community_community c on c.id = o.community_id
                  where o.community_id = :community and (o.starts_at at time zone c.zone)::date - :monday::date between 0 and 6
                    and o.state in ('FUNDED', 'CONFIRMED', 'HELD', 'REVIEWED')) given
                where (:group::uuid is null or group_id = :group::uuid) group by value""")
                .param("community", community.value())
                .param("group", group == null ? null : group.value())
                .param("monday", java.sql.Date.valueOf(monday))
                .query(r -> {
                    counts.put(Value.valueOf(r.getString(1)), r.getInt(2));
                });
        return counts;
    }
}
