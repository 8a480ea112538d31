package org.qunflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.qunflow.database.KeptServer;

/**
 * Journeys on a plain engine and Qunflow's way, alternating on two databases of one server, and facts against raw COPY.
 * Shortened by {@code -Dbench.members=…} and {@code -Dbench.facts=…}; only the full size writes the page.
 */
@Tag("benchmark")
class ThroughputTests {
    private static final int ROUNDS = 3;
    private static final int FULL_MEMBERS = 2_000;
    private static final int FULL_FACTS = 2_000_000;
    private static final Path FOLDER = Path.of("target", "benchmark");

    private final int members = Integer.getInteger("bench.members", FULL_MEMBERS);
    private final int facts = Integer.getInteger("bench.facts", FULL_FACTS);

    @Test
    void measuresJourneysAndFacts() throws IOException, SQLException {
        try (KeptServer server = KeptServer.startAnew(FOLDER);
                Meter meter = new Meter(server)) {
            Report report = new Report(head(meter));
            journeys(server, meter, report);
            facts(server, meter, report);
            System.out.println(report.text());
            if (members == FULL_MEMBERS && facts == FULL_FACTS) {
                BenchmarkPage.write("throughput", report.text());
            }
        }
    }

    private void journeys(KeptServer server, Meter meter, Report report) throws SQLException {
        try (House plainHouse = House.plain(server);
                House house = House.qunflow(server)) {
            Journeys plain = new Journeys("(a) plain engine", plainHouse, new OneByOne(plainHouse, 1), meter);
            Journeys two = new Journeys("(a) two callers", plainHouse, new OneByOne(plainHouse, 2), meter);
            Journeys bulk = new Journeys("(b) Qunflow", house, new InBulk(house), meter);
            int few = Math.max(100, members / 2);
            assertThat(plain.warmUp(few)).isEqualTo(bulk.warmUp(few)).isEqualTo(two.warmUp(few));
            for (int round = 1; round <= ROUNDS; round++) {
                Map<String, Long> left = plain.go("Plain " + round, members);
                assertThat(bulk.go("Qunflow " + round, members)).isEqualTo(left);
                assertThat(two.go("Two callers " + round, members)).isEqualTo(left);
            }
            report.journeys(plain, two, bulk);
        }
    }

    private void facts(KeptServer server, Meter meter, Report report) throws IOException, SQLException {
        try (House house = House.qunflow(server)) {
            Ingestion ingestion = new Ingestion(house, server, meter, facts, FOLDER);
            for (int round = 0; round < ROUNDS; round++) {
                ingestion.copy();
                ingestion.append();
            }
            report.facts(ingestion);
        }
    }

    private String head(Meter meter) throws IOException, SQLException {
        return """
                ## Throughput

                Written by `mvn -Pbenchmark -Dtest=ThroughputTests test` on %s.
                %s; PostgreSQL %s on the same machine, fsync on. Everything alternates, %d rounds, medians.

                **Journeys.** %,d seeded members from lead to exit: screening, waiting group, welcome, rules acknowledged,
                observation ended, layering, tier group, offer, order paid, conversion, exit. Same diagrams, delegates (decisions
                included, memoised), journal and outbox on both sides; the test compares what both left behind, kind by kind.
                (a) has the defaults of the engine's starter (history `full`, removal time `end`, its id generator, event
                bridge on), no rewritten batches, none of Qunflow's listeners, and one engine call and transaction per member
                and step. (b) has Qunflow's settings and bulk paths, one caller, chunks of 200. Statements without begin and commit.

                **Facts.** %,d seeded rows of a year by 20,000 members in the order of time; raw COPY goes by one statement from a
                file into a table with the same partitions, indexes and constraints; both begin empty and after a checkpoint.
                """.formatted(
                        meter.text("select current_date::text"),
                        Machine.words(),
                        meter.text("show server_version"),
                        ROUNDS,
                        members,
                        facts);
    }
}
