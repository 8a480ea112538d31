package org.qunflow.member;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunflow.community.Community;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Adds the facts of open batches to the counters of their days, in the community's zone. */
@Repository
class FactFolding {
    private final JdbcTemplate jdbc;

    FactFolding(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> fold(Community community) {
        List<Long> open = jdbc.queryForList("""
                select id from member_fact_batch where community_id = ? and not folded
                order by id limit 1000 for update skip locked""", Long.class, community.id().value());
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Long[] batches = open.toArray(Long[]::new);
        add(community, batches);
        jdbc.update("update member_fact_batch set folded = true where id = any(?)", (Object) batches);
        return earliest(batches);
    }

    private void add(Community community, Long[] batches) {
        jdbc.update("""
                insert into member_day as d (community_id, member_id, day, facts, orders, paid)
                select community_id, member_id, (occurred_at at time zone ?)::date as day, count(*),
                  count(*) filter (where kind = 'ORDERED'), coalesce(sum(amount), 0)
                from member_fact where batch_id = any(?) group by 1, 2, 3 order by 2, 3
                on conflict (member_id, day) do update set facts = d.facts + excluded.facts,
                  orders = d.orders + excluded.orders, paid = d.paid + excluded.paid""", community.zone().getId(), batches);
    }

    private Optional<Instant> earliest(Long[] batches) {
        Timestamp earliest = jdbc.queryForObject(
                "select min(occurred_at) from member_fact where batch_id = any(?)", Timestamp.class, (Object) batches);
        return Optional.ofNullable(earliest).map(Timestamp::toInstant);
    }
}
