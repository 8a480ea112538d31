package org.qunflow.group.opening.profile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of scenes; the index keeps the core ones at three. */
@Repository
class SceneRows {
    private final JdbcClient jdbc;

    SceneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Core ones first, then by score. */
    List<Scene> of(CommunityId community) {
        return jdbc.sql("""
                select id, name, need, frequency, reach, score, verdict, place from group_scene
                where community_id = ? order by place nulls last, score desc, id limit 50""")
                .param(community.value())
                .query((r, n) -> new Scene(
                        r.getLong(1),
                        r.getString(2),
                        r.getInt(3),
                        r.getInt(4),
                        r.getInt(5),
                        r.getInt(6),
                        r.getString(7),
                        (Integer) r.getObject(8)))
                .list();
    }

    void score(
            CommunityId community,
            String name,
            int need,
            int frequency,
            int reach,
            String verdict,
            String by,
            Instant at) {
        jdbc.sql("""
                insert into group_scene as s (community_id, name, need, frequency, reach, verdict, scored_by, scored_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (community_id, name) do update set need = excluded.need,
                  frequency = excluded.frequency, reach = excluded.reach, verdict = excluded.verdict,
                  place = case when excluded.verdict = 'CORE' then s.place end,
                  scored_by = excluded.scored_by, scored_at = excluded.scored_at""")
                .params(community.value(), name, need, frequency, reach, verdict, by, Timestamp.from(at))
                .update();
    }

    /** Takes the first free place of three; false if all are taken, or the scene is not fit for one. */
    boolean choose(CommunityId community, long scene) {
        return jdbc.sql("""
                        update group_scene set place = (select min(p) from generate_series(1, 3) p
                          where not exists (select 1 from group_scene x where x.community_id = :community and x.place = p))
                        where community_id = :community and id = :id and verdict = 'CORE' and place is null
                          and (select count(*) from group_scene x
                            where x.community_id = :community and x.place is not null) < 3""")
                        .param("community", community.value())
                        .param("id", scene)
                        .update()
                == 1;
    }

    boolean release(CommunityId community, long scene) {
        return jdbc.sql("update group_scene set place = null where community_id = ? and id = ? and place is not null")
                        .params(community.value(), scene)
                        .update()
                == 1;
    }
}
