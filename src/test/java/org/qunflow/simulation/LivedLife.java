package org.qunflow.simulation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What stands in the database after a pretend community has lived. */
final class LivedLife {
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String JOURNAL = """
            select to_char(j.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || ' ' || j.kind || ' ' || j.actor
              || ' ' || coalesce(m.external_id, j.subject_type, '') || ' ' || coalesce(j.element_id, '')
              || ' ' || regexp_replace(j.data::text, '%s|(?<="(transfer|id)": )\\d+', '#', 'g')
            from journal_entry j left join member_member m on m.id::text = j.subject_id
            where j.community_id = :community and j.kind not like 'community.%%' and j.kind not like 'intake.%%'
              and j.kind not in ('member.FactsAppended', 'member.MembersImported')
            order by 1""".formatted(ID);

    private final NamedParameterJdbcTemplate jdbc;
    private final CommunityId community;

    LivedLife(JdbcTemplate jdbc, CommunityId community) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
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
                where i.community_id = :community group by i.process_key order by 1""");
    }

    /** Processes that never began. */
    List<String> silent() {
        return lines("""
                select distinct d.key_ from camunda.act_re_procdef d where not exists (
                  select from engine_instance i where i.community_id = :community and i.process_key = d.key_) order by 1""");
    }

    /** Everything that must not be; empty if all is well. */
    List<String> broken() {
        return Invariant.ALL.stream()
                .flatMap(i -> i.violations(jdbc, community).stream().map(line -> i.name() + ": " + line))
                .toList();
    }

    /** Each invariant, what was looked at and how often it is broken, as a row of a table. */
    List<String> invariants() {
        return Invariant.ALL.stream()
                .map(i -> "| %s | %s | %d |"
                        .formatted(
                                i.name(),
                                i.lookedAt(jdbc, community),
                                i.violations(jdbc, community).size()))
                .toList();
    }

    /** What became of messages: to members by state and reason, how many waited and for what, and those to groups. */
    List<String> messages() {
        return Stream.of("""
                        select 'to members, ' || lower(state) || coalesce(' ' || case when state <> 'SENT' then failure end, '')
                          || ': ' || count(*)
                        from channel_outbox where community_id = :community and kind = 'SEND'
                        group by state, case when state <> 'SENT' then failure end order by 1""", """
                        select 'to members, held back before they went, last for ' || failure || ': ' || count(*)
                        from channel_outbox where community_id = :community and kind = 'SEND' and state = 'SENT'
                          and failure is not null group by failure order by 1""", """
                        select 'removals, ' || lower(state) || ': ' || count(*) from channel_outbox
                        where community_id = :community and kind = 'REMOVE' group by state order by 1""", """
                        select 'to groups, ' || lower(state) || coalesce(' ' || note, '') || ': ' || count(*)
                          || ', of these put off ' || count(*) filter (where postponed > 0)
                        from outreach_send where community_id = :community group by state, note order by 1""", """
                        select 'to groups, refused ' || (data ->> 'why') || ': ' || count(*) from journal_entry
                        where community_id = :community and kind = 'outreach.GroupSendRefused' group by data ->> 'why'""")
                .flatMap(sql -> lines(sql).stream())
                .toList();
    }

    /** Members by stage, and groups. */
    List<String> people() {
        return Stream.of("""
                        select stage || ': ' || count(*) from member_member where community_id = :community
                        group by stage order by 1""", """
                        select type || coalesce(' ' || tier, '') || ': ' || count(*) || ' groups, ' || sum(size) || ' members'
                        from group_group where community_id = :community and closed_at is null group by type, tier order by 1""", """
                        select 'all groups: ' || count(*) || ', of these closed ' || count(closed_at) from group_group
                        where community_id = :community""", """
                        select 'season ' || name || ': ' || seats || ' seats, ' || taken || ' taken, cycle ' || cycle
                        from season_season where community_id = :community and cycles > 0""", """
                        select 'invitations ' || lower(state) || ': ' || count(*) from season_invitation
                        where community_id = :community group by state order by 1""", """
                        select 'eliminations ' || lower(state) || ': ' || count(*) from season_elimination
                        where community_id = :community group by state order by 1""")
                .flatMap(sql -> lines(sql).stream())
                .toList();
    }

    private List<String> lines(String sql) {
        return jdbc.queryForList(sql, Map.of("community", community.value()), String.class);
    }
}
