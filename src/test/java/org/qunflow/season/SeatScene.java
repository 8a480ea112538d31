package org.qunflow.season;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunflow.Fixture;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.Season;
import org.qunflow.season.cycle.Turns;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Communities with layered members and a running season of a few seats, and what of the invariants does not hold there. */
@Fixture
public class SeatScene {
    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final Turns turns;
    private boolean partitions;

    SeatScene(JdbcClient jdbc, Cycles cycles, Turns turns) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.turns = turns;
    }

    CommunityId community() {
        CommunityId id = CommunityId.next();
        jdbc.sql("insert into community_community (id, name, brand, created_at) values (?, ?, 'Tea', now())")
                .params(id.value(), "Seats " + id)
                .update();
        return id;
    }

    MemberId member(CommunityId community) {
        MemberId id = MemberId.next();
        jdbc.sql("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, tier, quadrant,
                  enrolment, arrived_at, last_care_at)
                values (?, ?, 'test', ?, '小雨', 'LAYERED', 'CORE', 'HH', 1, now(), now())""").params(id.value(), community.value(), id.toString()).update();
        return id;
    }

    List<MemberId> members(CommunityId community, int count) {
        return Stream.generate(() -> member(community)).limit(count).toList();
    }

    /** A season of many short cycles begins, without a process of its own. */
    Season season(CommunityId community, int seats) {
        jdbc.sql("""
                insert into season_season (id, community_id, name, phase, seats, cycle_days, cycles, started_at, begins_at)
                values (gen_random_uuid(), ?, 'S', 'ENROLLING', ?, 2, 26, now(), date_trunc('day', now()))""").params(community.value(), seats).update();
        turns.begin(cycles.planned(community).orElseThrow());
        return cycles.running(community).orElseThrow();
    }

    /** Something that a member does during the running cycle. */
    void deed(Season season, MemberId member, Random chance) {
        Instant at = season.cycleBeganAt().plus(chance.nextInt(47), ChronoUnit.HOURS);
        partitions();
        jdbc.sql("""
                insert into member_fact (batch_id, community_id, member_id, kind, occurred_at, source, external_id)
                values (0, ?, ?, 'CHECKED_IN', ?, 'test', ?)""")
                .params(
                        season.community().value(),
                        member.value(),
                        Timestamp.from(at),
                        UUID.randomUUID().toString())
                .update();
    }

    private synchronized void partitions() {
        if (!partitions) {
            jdbc.sql(
                            "select member_ensure_fact_partition(now() + q * interval '3 months') from generate_series(0, 2) q")
                    .query((r, n) -> true)
                    .list();
            partitions = true;
        }
    }

    /** What of the invariants does not hold; empty if all do. */
    List<String> wrong(CommunityId community) {
        return jdbc.sql("""
                with s as (select * from season_season where community_id = :c),
                  seat as (select * from season_seat where community_id = :c),
                  i as (select * from season_invitation where community_id = :c and state in ('PROPOSED', 'APPROVED'))
                select 'more places than seats in ' || id from s where taken + held > seats
                union all select 'held ' || held || ' for other than the open invitations of ' || id from s
                  where held <> (select count(*) from i where i.season_id = s.id)
                union all select 'taken ' || taken || ' is not the number of those who sit in ' || id from s
                  where taken <> (select count(*) from seat where seat.season_id = s.id and vacated_at is null)
                union all select 'two seats of ' || member_id from seat where vacated_at is null
                  group by member_id having count(*) > 1
                union all select 'a seat free without a reason' from seat where vacated_at is not null and reason is null
                union all select 'invited who sits: ' || member_id from i
                  where member_id in (select member_id from seat where vacated_at is null)
                union all select 'not where the seat says: ' || m.id from member_member m where m.community_id = :c
                  and (m.stage = 'CORE') <> exists (select 1 from seat where seat.member_id = m.id and vacated_at is null)
                union all select 'being eliminated without a seat: ' || e.member_id from season_elimination e
                  where e.community_id = :c and e.closed_at is null
                  and not exists (select 1 from seat where seat.member_id = e.member_id and vacated_at is null)
                union all select 'spared without a reason' from season_elimination
                  where community_id = :c and state = 'SPARED' and because is null
                union all select 'seats in a season that is over' from s where phase = 'CLOSED' and taken + held > 0""").param("c", community.value()).query(String.class).list();
    }
}
