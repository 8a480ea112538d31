package org.qunflow.simulation;

import java.util.List;
import java.util.stream.Stream;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in the database after a pretend community has lived. */
final class LivedLife {
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String JOURNAL = """
            select to_char(j.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || ' ' || j.kind || ' ' || j.actor
              || ' ' || coalesce(m.external_id, j.subject_type, '') || ' ' || coalesce(j.element_id, '')
              || ' ' || regexp_replace(j.data::text, '%s|(?<="(transfer|id)": )\\d+', '#', 'g')
            from journal_entry j left join member_member m on m.id::text = j.subject_id
            where j.community_id = ? and j.kind not like 'community.%%' and j.kind not like 'intake.%%'
              and j.kind not in ('member.FactsAppended', 'member.MembersImported')
            order by 1""".formatted(ID);

    private final JdbcTemplate jdbc;
    private final CommunityId community;

    LivedLife(JdbcTemplate jdbc, CommunityId community) {
        this.jdbc = jdbc;
        this.community = community;
    }

    /** The journal without what is random by nature (ids) and without what the builder of the community did. */
    List<String> journal() {
        return lines(JOURNAL);
    }

    /** How many instances there were of each process, and how many tasks people did. */
    List<String> instances() {
        return lines("""
                select i.process_key || ': ' || count(*) || ', of these ended ' || count(i.ended_at) || ', tasks done '
                  || coalesce(max(t.done), 0)
                from engine_instance i left join (select process_key, community_id, count(*) as done from tasks_task
                  where outcome = 'COMPLETED' group by 1, 2) t using (process_key, community_id)
                where i.community_id = ? group by i.process_key order by 1""");
    }

    /** Everything that must not be; empty if all is well. */
    List<String> broken() {
        return Stream.of(
                        "select 'the book does not sum to zero: ' || sum(balance) from reward_account"
                                + " where community_id = ? having sum(balance) <> 0",
                        "select 'the book of money does not sum to zero: ' || sum(balance) from reward_money_account"
                                + " where community_id = ? having sum(balance) <> 0",
                        """
                        select 'places of ' || o.title || ' are ' || o.taken || ' for ' || count(p.id) from engagement_offline o
                          left join engagement_offline_pledge p on p.offline_id = o.id and p.state <> 'WITHDRAWN'
                        where o.community_id = ? group by o.id having o.taken <> count(p.id)""",
                        "select 'group above its capacity: ' || name from group_group where community_id = ? and size > capacity",
                        """
                        select 'size of ' || g.name || ' is ' || g.size || ' with ' || count(m.id) || ' members'
                        from group_group g left join group_membership m on m.group_id = g.id and m.left_at is null
                        where g.community_id = ? group by g.id having g.size <> count(m.id)""",
                        "select 'in two seats: ' || member_id from season_seat where community_id = ? and vacated_at is null"
                                + " group by member_id having count(*) > 1",
                        "select 'above quota: ' || recipient from outreach_quota where community_id = ? and used + reserved > slots",
                        "select 'bulk item failed: ' || target || ' ' || error from engine_bulk_failure where community_id = ?",
                        "select 'step failed: ' || j.exception_msg_ from camunda.act_ru_job j join engine_instance i"
                                + " on i.process_instance_id = j.process_instance_id_"
                                + " where i.community_id = ? and j.exception_msg_ is not null")
                .flatMap(sql -> lines(sql).stream())
                .toList();
    }

    /** Members by stage, and groups. */
    List<String> people() {
        return Stream.of(
                        "select stage || ': ' || count(*) from member_member where community_id = ? group by stage order by 1",
                        "select type || coalesce(' ' || tier, '') || ': ' || count(*) || ' groups, ' || sum(size) || ' members'"
                                + " from group_group where community_id = ? group by type, tier order by 1")
                .flatMap(sql -> lines(sql).stream())
                .toList();
    }

    private List<String> lines(String sql) {
        return jdbc.queryForList(sql, String.class, community.value());
    }
}
