package org.qunflow.simulation;

import java.util.List;
import java.util.Map;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What must hold after every life.
 *
 * @param looked a query for one line: what was looked at
 * @param broken a query for a line about each violation
 */
record Invariant(String name, String looked, String broken) {
    private static final String PERIODS = """
            from (select q.*, count(s.touch_id) as taken from outreach_quota q left join outreach_quota_slot s
                on s.community_id = q.community_id and s.recipient = q.recipient
                and s.taken_at >= q.begins_at and s.taken_at < q.ends_at
              where q.community_id = :community group by q.community_id, q.recipient, q.mode, q.starts) p""";

    static final List<Invariant> ALL = List.of(
            new Invariant(
                    "the ledger sums to zero",
                    "select count(*) || ' accounts, sum ' || sum(balance) from reward_account where community_id = :community",
                    "select 'sum ' || sum(balance) from reward_account where community_id = :community having sum(balance) <> 0"),
            new Invariant(
                    "the book of money sums to zero",
                    "select count(*) || ' accounts, sum ' || coalesce(sum(balance), 0) from reward_money_account"
                            + " where community_id = :community",
                    "select 'sum ' || sum(balance) from reward_money_account where community_id = :community"
                            + " having sum(balance) <> 0"),
            new Invariant(
                    "places of offline events are those pledged for",
                    "select count(*) || ' events, ' || coalesce(sum(taken), 0) || ' places' from engagement_offline"
                            + " where community_id = :community",
                    """
                    select o.title || ' has ' || o.taken || ' for ' || count(p.id) from engagement_offline o
                    left join engagement_offline_pledge p on p.offline_id = o.id and p.state <> 'WITHDRAWN'
                    where o.community_id = :community group by o.id having o.taken <> count(p.id)"""),
            new Invariant(
                    "no group above its capacity",
                    "select count(*) || ' groups, ' || count(*) filter (where size = capacity) || ' full, ' || sum(size) ||"
                            + " ' seats taken' from group_group where community_id = :community",
                    """
                    select g.name || ': ' || count(m.id) || ' members, size ' || g.size || ' of ' || g.capacity
                    from group_group g left join group_membership m on m.group_id = g.id and m.left_at is null
                    where g.community_id = :community group by g.id having count(m.id) > g.capacity or g.size <> count(m.id)"""),
            new Invariant(
                    "no member in two seats",
                    "select count(*) || ' seats given, ' || count(*) filter (where vacated_at is null) || ' held now'"
                            + " from season_seat where community_id = :community",
                    """
                    select a.member_id || ' twice at ' || b.taken_at from season_seat a join season_seat b
                      on b.community_id = a.community_id and b.member_id = a.member_id and b.id <> a.id
                      and b.taken_at >= a.taken_at and b.taken_at < coalesce(a.vacated_at, 'infinity')
                    where a.community_id = :community"""),
            new Invariant(
                    "no message above quota",
                    "select string_agg(line, '; ' order by line) from (select mode || ': ' || count(*) || ' periods, ' ||"
                            + " sum(taken) || ' slots taken, at most ' || max(taken) || ' of ' || max(slots) as line "
                            + PERIODS
                            + " group by mode) m",
                    "select recipient || ' ' || mode || ' ' || starts || ': ' || taken || ' of ' || slots " + PERIODS
                            + " where taken > slots or taken <> used + reserved"),
            new Invariant(
                    "no message without its slot",
                    "select count(*) || ' messages sent' from channel_outbox where community_id = :community and state = 'SENT'"
                            + " and kind in ('SEND', 'GROUP_SEND')",
                    """
                    select o.id || '' from channel_outbox o left join outreach_quota_slot s on s.touch_id = o.id
                    where o.community_id = :community and o.kind in ('SEND', 'GROUP_SEND')
                      and (o.state = 'SENT') <> coalesce(s.state = 'USED', false)"""),
            new Invariant(
                    "no step failed",
                    "select count(*) || ' instances of ' || count(distinct process_key) || ' processes' from engine_instance"
                            + " where community_id = :community",
                    """
                    select target || ' ' || error from engine_bulk_failure where community_id = :community
                    union all select j.exception_msg_ from camunda.act_ru_job j join engine_instance i
                      on i.process_instance_id = j.process_instance_id_
                    where i.community_id = :community and j.exception_msg_ is not null"""));

    String lookedAt(NamedParameterJdbcTemplate jdbc, CommunityId community) {
        return jdbc.queryForObject(looked, Map.of("community", community.value()), String.class);
    }

    List<String> violations(NamedParameterJdbcTemplate jdbc, CommunityId community) {
        return jdbc.queryForList(broken, Map.of("community", community.value()), String.class);
    }
}
