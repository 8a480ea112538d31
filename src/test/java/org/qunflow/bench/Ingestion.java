package org.qunflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.postgresql.PGConnection;
import org.qunflow.community.Communities;
import org.qunflow.database.KeptServer;
import org.qunflow.member.Facts;
import org.qunflow.member.NewFact;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same facts through Qunflow's door and by one raw COPY into an identical table. */
final class Ingestion {
    private static final String COPY = "copy bench_fact (batch_id, community_id, member_id, kind, occurred_at, source,"
            + " external_id, quantity, amount, currency) from stdin";

    private final House house;
    private final KeptServer server;
    private final Meter meter;
    private final int facts;
    private final CommunityId community;
    private final Path file;
    private final List<Double> appended = new ArrayList<>();
    private final List<Double> folded = new ArrayList<>();
    private final List<Double> copied = new ArrayList<>();

    Ingestion(House house, KeptServer server, Meter meter, int facts, Path folder) throws IOException, SQLException {
        this.house = house;
        this.server = server;
        this.meter = meter;
        this.facts = facts;
        this.community = house.get(Communities.class)
                .open("Facts", "Benchmark", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        this.file = folder.resolve("facts.txt");
        FactStream.write(facts, community, file);
        owner("create table bench_fact (like member_fact including all) partition by range (occurred_at)", """
                do $$ begin for q in 0..4 loop
                  perform member_ensure_fact_partition(timestamptz '2025-01-01 00:00Z' + q * interval '3 months');
                  execute format('create table bench_fact_%s partition of bench_fact for values from (%L) to (%L)', q,
                    timestamp '2025-01-01' + q * interval '3 months', timestamp '2025-01-01' + (q + 1) * interval '3 months');
                end loop; end $$""");
    }

    /** Through the door, batch by batch, one journal entry each; then what was appended is folded into days. */
    void append() throws SQLException {
        owner("truncate member_fact, member_fact_batch, member_day");
        meter.begin();
        Facts door = house.get(Facts.class);
        FactStream stream = new FactStream(facts);
        long nanos = 0;
        for (List<NewFact> batch = stream.next(); !batch.isEmpty(); batch = stream.next()) {
            long start = System.nanoTime();
            door.append(community, "bench", batch);
            nanos += System.nanoTime() - start;
        }
        appended.add(facts / (nanos / 1e9));
        assertThat(count("member_fact")).isEqualTo(facts);
        fold(door);
    }

    private void fold(Facts door) {
        long start = System.nanoTime();
        boolean more = true;
        while (more) {
            more = door.fold(community);
        }
        folded.add(facts / ((System.nanoTime() - start) / 1e9));
    }

    void copy() throws IOException, SQLException {
        owner("truncate bench_fact");
        meter.begin();
        try (Connection owner = server.asOwner(house.database());
                InputStream text = Files.newInputStream(file)) {
            long start = System.nanoTime();
            owner.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, text, 1 << 18);
            copied.add(facts / ((System.nanoTime() - start) / 1e9));
        }
    }

    double appendedPerSecond() {
        return median(appended);
    }

    double foldedPerSecond() {
        return median(folded);
    }

    double copiedPerSecond() {
        return median(copied);
    }

    private static double median(List<Double> rates) {
        return Median.of(rates.stream().mapToDouble(Double::doubleValue));
    }

    private long count(String table) {
        return house.get(JdbcTemplate.class).queryForObject("select count(*) from " + table, Long.class);
    }

    private void owner(String... statements) throws SQLException {
        try (Connection owner = server.asOwner(house.database());
                Statement sql = owner.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
