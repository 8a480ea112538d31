package org.qunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Mockito;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.Rejection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.util.AopTestUtils;

/** A community of its own per test, and files handed in as the upload page does. */
@SpringBootTest(
        properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h", "qunflow.intake.batch=1000"})
abstract class ImportScene {
    static final Path CDNOW = Path.of("../shared/data/cdnow/CDNOW_master.txt");
    private static final AtomicInteger COMMUNITIES = new AtomicInteger();

    @Autowired
    Imports imports;

    @Autowired
    ImportRunner runner;

    @Autowired
    Communities communities;

    @Autowired
    JdbcTemplate jdbc;

    @MockitoSpyBean
    BatchWriter writer;

    Community community;

    @BeforeEach
    void opensACommunity() {
        community = community("USD");
    }

    @AfterEach
    void letsTheWriterWork() {
        Mockito.reset(theWriterItself());
    }

    Community community(String currency) {
        String name = "Community " + COMMUNITIES.incrementAndGet();
        return communities.openForImport(name, name, ZoneId.of("America/New_York"), Currency.getInstance(currency));
    }

    ImportStart handIn(FileKind kind, String content) {
        try {
            return imports.upload(
                    community, kind, "file.csv", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Import done(ImportStart start) {
        Import ended = ended(start);
        assertThat(ended.state()).as("%s", ended.messages()).isEqualTo(Import.State.DONE);
        return ended;
    }

    Import ended(ImportStart start) {
        assertThat(start).isInstanceOf(ImportStart.Started.class);
        return ended(((ImportStart.Started) start).id());
    }

    Import ended(UUID id) {
        await().atMost(Duration.ofMinutes(2)).until(() -> !find(id).isRunning());
        return find(id);
    }

    Import find(UUID id) {
        return imports.find(community.id(), id).orElseThrow();
    }

    List<Rejection> rejections(Import of) {
        List<Rejection> all = new ArrayList<>();
        imports.rejections(community.id(), of.id(), all::add);
        return all;
    }

    long count(String table) {
        return jdbc.queryForObject(
                "select count(*) from " + table + " where community_id = ?",
                Long.class,
                community.id().value());
    }

    /** After the n-th batch is written, but not committed, something happens. */
    void breaksAt(IntPredicate batch, Supplier<RuntimeException> what) {
        AtomicInteger batches = new AtomicInteger();
        Mockito.doAnswer(call -> {
                    Object written = call.callRealMethod();
                    if (batch.test(batches.incrementAndGet())) {
                        throw what.get();
                    }
                    return written;
                })
                .when(theWriterItself())
                .write(Mockito.any(), Mockito.any());
    }

    private BatchWriter theWriterItself() {
        return AopTestUtils.getUltimateTargetObject(writer);
    }

    void endsTheLease(UUID id) {
        jdbc.update("update intake_import set lease_until = now() - interval '1 second' where id = ?", id);
    }
}
