package org.qunflow.member;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DayShift;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Moves the rows of a recorded past. Facts leave their partitions before they come back, as one may take the place that
 * another of the same external id has just left.
 */
@Repository
class PastRows {
    private static final String STRETCHES =
            "unnest(?::timestamptz[], ?::timestamptz[], ?::interval[]) as stretch (since, until, delta)";

    private final JdbcTemplate jdbc;

    PastRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** First and last moment that is recorded. */
    record Span(Instant first, Instant last) {
        Span moved(DayShift shift) {
            return new Span(shift.move(first), shift.move(last));
        }
    }

    boolean lives(CommunityId community) {
        return jdbc.queryForObject(
                "select exists (select 1 from member_member where community_id = ? and enrolment > 0)",
                Boolean.class,
                community.value());
    }

    Optional<Span> span(CommunityId community) {
        return jdbc.query(
                """
                select min(moment), max(moment) from (
                  select arrived_at as moment from member_member where community_id = ?
                  union all select occurred_at from member_fact where community_id = ?) as recorded""",
                r -> r.next() && r.getTimestamp(1) != null
                        ? Optional.of(new Span(
                                r.getTimestamp(1).toInstant(), r.getTimestamp(2).toInstant()))
                        : Optional.empty(),
                community.value(),
                community.value());
    }

    void ensurePartitions(Span span) {
        jdbc.query("""
                select member_ensure_fact_partition(quarter at time zone 'UTC') from generate_series(
                  date_trunc('quarter', ?::timestamptz at time zone 'UTC'), ?::timestamptz at time zone 'UTC', interval '3 months') as quarter""", r -> {}, Timestamp.from(span.first()), Timestamp.from(span.last()));
    }

    void move(CommunityId community, List<DayShift.Stretch> stretches) {
        Object[] cuts = {
            texts(stretches, DayShift.Stretch::since),
            texts(stretches, DayShift.Stretch::until),
            texts(stretches, DayShift.Stretch::by)
        };
        moveMembers(community.value(), cuts);
        moveFacts(community.value(), cuts);
        unfold(community.value());
    }

    private void moveMembers(UUID community, Object[] cuts) {
        jdbc.update("""
                update member_member set version = version + 1, arrived_at = arrived_at + delta,
                  last_care_at = arrived_at + delta
                from %s where community_id = ? and arrived_at >= since and arrived_at < until""".formatted(STRETCHES), cuts[0], cuts[1], cuts[2], community);
    }

    private void moveFacts(UUID community, Object[] cuts) {
        jdbc.execute("create temp table member_fact_moving (like member_fact) on commit drop");
        int taken = jdbc.update("""
                with taken as (delete from member_fact where community_id = ? returning *)
                insert into member_fact_moving select * from taken""", community);
        int moved = jdbc.update("""
                insert into member_fact (id, batch_id, community_id, member_id, kind, occurred_at, source, external_id,
                  quantity, amount, currency) overriding system value
                select id, batch_id, community_id, member_id, kind, occurred_at + delta, source, external_id, quantity,
                  amount, currency
                from member_fact_moving join %s on occurred_at >= since and occurred_at < until
                order by occurred_at""".formatted(STRETCHES), cuts);
        if (moved != taken) {
            throw new IllegalStateException("Only " + moved + " of " + taken + " facts could be moved");
        }
    }

    private void unfold(UUID community) {
        jdbc.update("delete from member_day where community_id = ?", community);
        jdbc.update("update member_fact_batch set folded = false where community_id = ? and folded", community);
    }

    private static String[] texts(List<DayShift.Stretch> stretches, Function<DayShift.Stretch, Object> part) {
        return stretches.stream().map(part).map(Object::toString).toArray(String[]::new);
    }
}
