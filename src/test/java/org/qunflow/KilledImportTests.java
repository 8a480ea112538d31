package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.qunflow.database.KeptServer;

/**
 * The README's import and replay of CDNOW, killed as kill -9 does and given again, end as if nothing had happened. The
 * replay is of some customers and one year; {@code -Dqunflow.chaos.customers=0}: of all. Of several kills the first one is followed
 * by a wait for the lease of the dead replay, after the others the test ends that lease, to be short.
 */
@Tag("chaos")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledImportTests {
    private static final int KILLS = Math.max(1, Integer.getInteger("qunflow.chaos.kills", 10) / 3);
    private static final int CUSTOMERS = Integer.getInteger("qunflow.chaos.customers", 300);
    private static final long SEED = Long.getLong("qunflow.chaos.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofMinutes(CUSTOMERS == 0 ? 30 : 5);

    private static final String NEW = "DONE 69659 0 0 23570 69659 167881 2500315.63";
    private static final String KNOWN = "DONE 0 69659 0 23570 69659 167881 2500315.63";
    private static final String LINES = "select coalesce(max(line), 0) from intake_import";
    private static final String DAYS = "select coalesce(max(next_day - first_day), 0) from intake_replay";

    private static final String SPAN = "select max(last_day - first_day) + 1 from intake_replay";
    private static final int LATEST_DAY = CUSTOMERS == 0 ? 520 : 340;

    private final Random moments = new Random(SEED);

    @TempDir
    Path folder;

    @BeforeEach
    void needsCdnow() {
        assumeTrue(Cdnow.isThere("Imports and replays of CDNOW are not killed"));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theWholeFileIsImportedAndTheSecondTimeChangesNothing() throws Exception {
        finish(Cdnow.importing(folder, Cdnow.WHOLE));
        finish(Cdnow.importing(folder, Cdnow.WHOLE));
        assertThat(Totals.ofImports(folder)).isEqualTo(whole(NEW, KNOWN));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void anImportKilledInTheMiddleEndsWithTheSameTotals() throws Exception {
        for (int line : moments.ints(KILLS, 5_000, 50_000).sorted().toArray()) {
            try (RunningApplication killed = Cdnow.importing(folder, Cdnow.WHOLE)) {
                killWhen(killed, LINES, line);
                say("import killed at line " + killed.count(LINES) + " of 69659");
                assertThat(killed.count("select count(*) from intake_import where state = 'RUNNING' and line < lines"))
                        .isOne();
            }
        }
        finish(Cdnow.importing(folder, Cdnow.WHOLE));
        assertThat(Totals.ofImports(folder)).isEqualTo(whole(NEW));
    }

    /** The longest one begins first, two run at once, no other class beside them. */
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    @Order(1)
    void aReplayKilledAtRandomMomentsEndsLikeAnUndisturbedOne() throws Exception {
        Path undisturbed = Files.createDirectory(folder.resolve("undisturbed"));
        finish(Cdnow.importing(undisturbed, CUSTOMERS == 0 ? Cdnow.WHOLE : Cdnow.cut(folder, CUSTOMERS)));
        Path disturbed = copy(undisturbed, folder.resolve("disturbed"));
        finish(Cdnow.replaying(undisturbed));
        Map<String, List<String>> wanted = Totals.ofReplay(undisturbed);

        boolean waits = KILLS > 1;
        for (int day : moments.ints(KILLS, 5, LATEST_DAY).sorted().toArray()) {
            killReplayAt(disturbed, day, waits);
            waits = false;
        }
        finish(Cdnow.replaying(disturbed));
        Map<String, List<String>> totals = Totals.ofReplay(disturbed);
        assertThat(totals).isEqualTo(wanted);
        totals.forEach((question, answers) -> say("the same: " + question + " = " + answers));
    }

    private void killReplayAt(Path home, int day, boolean keepLease) throws Exception {
        try (RunningApplication killed = Cdnow.replaying(home)) {
            killWhen(killed, DAYS, day);
            say("replay killed on day " + killed.count(DAYS) + " of " + killed.count(SPAN)
                    + (keepLease ? ", lease kept" : ""));
            assertThat(killed.count("select count(*) from intake_replay where state = 'RUNNING'"))
                    .isOne();
            if (!keepLease) {
                killed.execute("update engine_lease set until = now()");
            }
        }
    }

    /** The application dies, its database server does not: the next start has to cope with that. */
    private void killWhen(RunningApplication application, String question, int many) throws Exception {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> application.hasCome(question, many));
        Thread.sleep(moments.nextInt(100));
        application.kill();
    }

    private static void finish(RunningApplication command) throws Exception {
        try (command) {
            assertThat(command.awaitExit(PATIENCE)).as(command.said()).isZero();
        }
    }

    private static Map<String, List<String>> whole(String... imports) {
        return Map.of(
                "imports", List.of(imports),
                "people", List.of("23570"),
                "orders", List.of("69659 167881 2500315.63 USD"));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }

    private static void say(String what) {
        System.out.println("[-Dqunflow.chaos.seed=" + SEED + "] " + what);
    }

    /** A failed test must not leave servers behind. */
    @AfterEach
    void stopsWhatIsLeft() throws IOException {
        try (Stream<Path> all = Files.walk(folder, 3)) {
            all.filter(path -> path.endsWith("postmaster.pid"))
                    .map(path -> path.getParent().getParent())
                    .toList()
                    .forEach(KilledImportTests::stop);
        }
    }

    private static void stop(Path home) {
        try {
            KeptServer.startAgain(home).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
