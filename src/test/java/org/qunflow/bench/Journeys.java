package org.qunflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes crowds through the whole journey, one way, and keeps what each round took. */
final class Journeys {
    private final String name;
    private final House house;
    private final Way way;
    private final Meter meter;
    private final List<Round> rounds = new ArrayList<>();

    Journeys(String name, House house, Way way, Meter meter) {
        this.name = name;
        this.house = house;
        this.way = way;
        this.meter = meter;
    }

    /** The five calls that take a member from lead to exit. */
    enum Step {
        BEGIN("begin: screening, waiting group, welcome", Way::begin),
        ACKNOWLEDGE("rules acknowledged", Way::acknowledge),
        OBSERVED("observation ended: layering, tier group, offer", Way::endObservation),
        PAY("order paid: conversion", Way::pay),
        LEAVE("exit", Way::leave);

        final String words;
        private final BiConsumer<Way, Crowd> call;

        Step(String words, BiConsumer<Way, Crowd> call) {
            this.words = words;
            this.call = call;
        }
    }

    private record Round(int members, Map<Step, Double> seconds, Meter.Reading reading) {
        double membersPerSecond() {
            return members
                    / seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    String name() {
        return name;
    }

    /** Warms up with a crowd that is not counted. */
    Map<String, Long> warmUp(int members) throws SQLException {
        Map<String, Long> written = go("Warm-up " + name, members);
        rounds.clear();
        return written;
    }

    /** One round; returns what it left behind in journal and outbox, by kind. */
    Map<String, Long> go(String round, int members) throws SQLException {
        Crowd crowd = Crowd.arrives(house, round, members);
        String began = meter.begin();
        Map<Step, Double> seconds = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            long start = System.nanoTime();
            step.call.accept(way, crowd);
            seconds.put(step, (System.nanoTime() - start) / 1e9);
        }
        rounds.add(new Round(members, seconds, meter.end(began, house.database())));
        Map<String, Long> written = written(crowd);
        assertThat(written)
                .containsEntry("journal conversion.Converted", (long) members)
                .containsEntry("stage LEFT customer", (long) members);
        return written;
    }

    double membersPerSecond() {
        return median(Round::membersPerSecond);
    }

    double membersPerSecond(Step step) {
        return median(round -> round.members() / round.seconds().get(step));
    }

    double statements() {
        return median(round -> (double) round.reading().statements() / round.members());
    }

    double transactions() {
        return median(round -> (double) round.reading().transactions() / round.members());
    }

    double walBytes() {
        return median(round -> (double) round.reading().wal() / round.members());
    }

    private double median(ToDoubleFunction<Round> value) {
        return Median.of(rounds.stream().mapToDouble(value));
    }

    private Map<String, Long> written(Crowd crowd) {
        Map<String, Long> written = new TreeMap<>();
        house.get(JdbcTemplate.class).query("""
                        select 'journal ' || kind, count(*) from journal_entry where community_id = ?1 group by 1
                        union all select 'outbox ' || state, count(*) from channel_outbox where community_id = ?1 group by 1
                        union all select 'touch ' || template, count(*) from outreach_touch where community_id = ?1 group by 1
                        union all select 'offer ' || state, count(*) from conversion_offer where community_id = ?1 group by 1
                        union all select 'tier ' || to_tier, count(*) from layering_assignment
                          where community_id = ?1 group by 1
                        union all select 'stage ' || stage || case when customer then ' customer' else '' end, count(*)
                          from member_member where community_id = ?1 group by 1""".replace("?1", "'" + crowd.community() + "'"), r -> {
            written.put(r.getString(1), r.getLong(2));
        });
        return written;
    }
}
