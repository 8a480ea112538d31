package org.qunflow.group.opening;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of openings, as the process moves it; each step expects the state before it. */
@Repository
class OpeningStepRows {
    private static final String INHERIT = """
            with source as (
              select o.group_id, t.group_id as template, t.interest, t.platform, t.join_principle, t.norms, t.owner,
                t.deputy, coalesce(t.purpose, p.purpose) as purpose, coalesce(t.kind, p.kind) as kind,
                coalesce(t.persona, p.persona) as persona, coalesce(t.scenes, s.names) as scenes
              from group_opening o
              left join lateral (
                select * from group_opening x where x.community_id = o.community_id and x.type = o.type
                  and coalesce(x.tier, '') = coalesce(o.tier, '') and x.state = 'OPENED' and x.group_id <> o.group_id
                order by x.opened_at desc limit 1) t on true
              left join group_profile p on p.community_id = o.community_id
              left join lateral (select array_agg(name order by place) as names from group_scene
                where community_id = o.community_id and place is not null) s on true
              where o.state = 'PREPARING' and o.template_id is null and %s)
            update group_opening o set template_id = s.template,
              interest = coalesce(nullif(o.interest, ''), s.interest, ''),
              purpose = coalesce(nullif(o.purpose, ''), s.purpose, ''),
              kind = coalesce(o.kind, s.kind),
              platform = coalesce(nullif(o.platform, ''), s.platform, ''),
              join_principle = coalesce(nullif(o.join_principle, ''), s.join_principle, ''),
              norms = coalesce(nullif(o.norms, ''), s.norms, ''),
              owner = coalesce(o.owner, nullif(s.owner, o.deputy)),
              deputy = coalesce(o.deputy, nullif(s.deputy, coalesce(o.owner, s.owner))),
              persona = coalesce(nullif(o.persona, ''), s.persona, ''),
              scenes = case when cardinality(o.scenes) > 0 then o.scenes else coalesce(s.scenes, '{}') end,
              version = o.version + 1
            from source s where o.group_id = s.group_id""";

    private final JdbcClient jdbc;

    OpeningStepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives every group a file that has none yet. Returns how many. */
    int prepare(CommunityId community, Instant at) {
        return jdbc.sql("""
                insert into group_opening (group_id, community_id, type, tier, name, planned, prepared_at)
                select g.id, g.community_id, g.type, g.tier, g.name, false, ? from group_group g
                where g.community_id = ? and g.closed_at is null
                  and not exists (select 1 from group_opening o where o.group_id = g.id)
                on conflict do nothing""").params(Timestamp.from(at), community.value()).update();
    }

    List<Opening> unstarted(CommunityId community) {
        return jdbc.sql(OpeningMapping.SELECT
                        + "where o.community_id = ? and not o.started order by o.prepared_at, o.group_id limit 1000")
                .param(community.value())
                .query(OpeningMapping::opening)
                .list();
    }

    void started(CommunityId community, List<String> groups) {
        jdbc.sql("update group_opening set started = true where community_id = ? and group_id = any(?::uuid[])")
                .params(community.value(), groups.toArray(String[]::new))
                .update();
    }

    /** Groups that were closed while their opening was not at its end. */
    List<UUID> closed(CommunityId community) {
        return jdbc.sql("""
                select o.group_id from group_opening o join group_group g on g.id = o.group_id
                where o.community_id = ? and o.state in ('PREPARING', 'LISTED') and g.closed_at is not null""").param(community.value()).query(UUID.class).list();
    }

    void inherit(GroupId group) {
        jdbc.sql(INHERIT.formatted("o.group_id = ?")).param(group.value()).update();
    }

    /** Those of its kind that wait without a template take this one. */
    void inheritFrom(GroupId group) {
        jdbc.sql(INHERIT.formatted("""
                t.group_id = ? and o.community_id = t.community_id""")).param(group.value()).update();
    }

    boolean move(GroupId group, OpeningState from, OpeningState to, Instant at) {
        String stamp = to == OpeningState.LISTED ? "listed_at = ?" : "opened_at = coalesce(?, opened_at)";
        return jdbc.sql("update group_opening set state = ?, " + stamp + " where group_id = ? and state = ?")
                        .params(
                                to.name(),
                                to == OpeningState.DROPPED ? null : Timestamp.from(at),
                                group.value(),
                                from.name())
                        .update()
                == 1;
    }

    void sop(GroupId group, String sop) {
        jdbc.sql("update group_opening set sop = ? where group_id = ?")
                .params(sop, group.value())
                .update();
    }
}
