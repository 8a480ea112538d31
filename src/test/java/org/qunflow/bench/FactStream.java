package org.qunflow.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.qunflow.member.FactKind;
import org.qunflow.member.NewFact;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/** Seeded facts of a year in the order of time, batch after batch, by random members of a large community. */
final class FactStream {
    static final int BATCH = 20_000;
    static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    static final Duration SPAN = Duration.ofDays(364);

    private static final long SEED = 69_659;
    private static final int MEMBERS = 20_000;

    private final int facts;
    private final Random random = new Random(SEED);
    private final List<MemberId> members = new ArrayList<>();
    private int given;

    FactStream(int facts) {
        this.facts = facts;
        for (int i = 0; i < MEMBERS; i++) {
            long high = (FIRST.toEpochMilli() + i * 1000L) << 16 | 0x7000L | random.nextInt(0x1000);
            members.add(new MemberId(new UUID(high, random.nextLong() & Long.MAX_VALUE >> 1 | Long.MIN_VALUE)));
        }
    }

    /** The next batch; empty at the end. */
    List<NewFact> next() {
        List<NewFact> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && given < facts) {
            batch.add(fact(given++));
        }
        return batch;
    }

    private NewFact fact(int n) {
        MemberId member = members.get(random.nextInt(MEMBERS));
        Instant at = FIRST.plusMillis(SPAN.toMillis() * n / facts);
        return random.nextInt(5) == 0
                ? new NewFact(member, FactKind.ORDERED, at, "fact-" + n, 1 + random.nextInt(3), amount())
                : new NewFact(member, FactKind.SPOKE, at, "fact-" + n, 1, null);
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(990L + random.nextInt(30_000), 2);
    }

    /** The same facts as a file in the text format of COPY. */
    static void write(int facts, CommunityId community, Path file) throws IOException {
        FactStream stream = new FactStream(facts);
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            int number = 0;
            for (List<NewFact> batch = stream.next(); !batch.isEmpty(); batch = stream.next()) {
                number++;
                for (NewFact f : batch) {
                    text.write(line(number, community, f));
                }
            }
        }
    }

    private static String line(int batch, CommunityId community, NewFact f) {
        String paid = f.amount() == null ? "\\N\t\\N" : f.amount().toPlainString() + "\tCNY";
        return batch + "\t" + community + "\t" + f.member() + "\t" + f.kind() + "\t" + f.occurredAt() + "\tbench\t"
                + f.externalId() + "\t" + f.quantity() + "\t" + paid + "\n";
    }
}
