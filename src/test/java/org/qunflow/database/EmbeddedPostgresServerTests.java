package org.qunflow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class EmbeddedPostgresServerTests {
    private static final DatabaseSettings SETTINGS =
            new DatabaseSettings("", "", false, false, 0, Duration.ofSeconds(60));

    @TempDir
    Path home;

    @Test
    void keepsItsDataFromStartToStart() throws Exception {
        try (EmbeddedPostgresServer server = start()) {
            execute(server, "create table kept (word text); insert into kept values ('stays')");
        }
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
        assertThat(keptWord()).isEqualTo("stays");
    }

    @Test
    void losesNothingThatItAcknowledgedAndLetsNobodyInWithoutPassword() throws Exception {
        try (EmbeddedPostgresServer server = start()) {
            Login owner = server.database("qunflow").owner();
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(ask(owner, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(owner, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(owner.url(), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("passwords"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void stopsTheServerThatAKilledStartLeftRunning() throws Exception {
        try (EmbeddedPostgresServer server = start()) {
            execute(server, "create table kept (word text); insert into kept values ('stays')");
        }
        ProcessHandle orphan = leaveRunningServer(home);
        assertThat(keptWord()).isEqualTo("stays");
        assertThat(orphan.info().command()).isEmpty();
    }

    @Test
    void recoversFromAServerThatWasKilledItself() throws Exception {
        try (EmbeddedPostgresServer server = start()) {
            execute(server, "create table kept (word text); insert into kept values ('stays')");
            postmaster(home).destroyForcibly();
        }
        assertThat(home.resolve("data/postmaster.pid")).exists();
        assertThat(keptWord()).isEqualTo("stays");
    }

    @Test
    void removesAPidFileWhoseNumberNowBelongsToAnotherProcess() throws Exception {
        start().close();
        leavePidFile(Long.toString(ProcessHandle.current().pid()));
        start().close();
        leavePidFile("");
        start().close();
    }

    @Test
    void leavesTheServerOfAnotherFolderAloneWhenAPidFileNamesIt(@TempDir Path elsewhere) throws Exception {
        start().close();
        try (EmbeddedPostgresServer other = EmbeddedPostgresServer.start(elsewhere, SETTINGS, true)) {
            leavePidFile(Long.toString(postmaster(elsewhere.toRealPath()).pid()));
            start().close();
            assertThat(ask(other.database("qunflow").owner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesASecondStartOnTheSameFolderInOneSentence() throws Exception {
        try (EmbeddedPostgresServer first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("already running on " + home.toRealPath());
            assertThat(ask(first.database("qunflow").owner(), "select 1")).isEqualTo("1");
        }
        start().close();
    }

    @Test
    void joinsTheServerOfTheHolderIfAskedToAndLeavesItRunning() throws Exception {
        DatabaseSettings joining = new DatabaseSettings("", "", false, true, 0, Duration.ofSeconds(60));
        try (EmbeddedPostgresServer holder = start()) {
            execute(holder, "create table kept (word text); insert into kept values ('shared')");
            try (EmbeddedPostgresServer guest = EmbeddedPostgresServer.start(home, joining, true)) {
                assertThat(ask(guest.database("qunflow").owner(), "select word from kept"))
                        .isEqualTo("shared");
            }
            assertThat(ask(holder.database("qunflow").owner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersionAndSaysWhatToDo() throws Exception {
        start().close();
        Files.writeString(home.resolve("data/PG_VERSION"), "15\n");
        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(DatabaseRefused.class, refused -> assertThat(analysis(refused))
                        .extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
                        .allSatisfy(sentence -> assertThat(sentence.toString()).contains("15")));
        Files.writeString(home.resolve("data/PG_VERSION"), "17\n");
        start().close();
    }

    @Test
    void clearsAwayAFolderThatWasHalfMadeWhenTheFirstStartWasKilled() throws Exception {
        Files.createDirectories(home.resolve("data-draft1/base"));
        start().close();
        assertThat(home.resolve("data-draft1")).doesNotExist();
    }

    @Test
    void saysThatRootNeedsAUserNamespace() {
        assertThat(RootEscape.prefix("somebody", List.of("no-such-program"))).isEmpty();
        assertThatThrownBy(() -> RootEscape.prefix("root", List.of("no-such-program")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("unshare");
    }

    private EmbeddedPostgresServer start() throws IOException {
        return EmbeddedPostgresServer.start(home, SETTINGS, true);
    }

    private String keptWord() throws IOException, SQLException {
        try (EmbeddedPostgresServer server = start()) {
            return ask(server.database("qunflow").owner(), "select word from kept");
        }
    }

    private void leavePidFile(String pid) throws IOException {
        Files.writeString(home.resolve("data/postmaster.pid"), pid + "\n" + home.resolve("data") + "\n");
    }

    private static ProcessHandle leaveRunningServer(Path home) throws IOException {
        Path folder = home.toRealPath();
        new PostgresCluster(PostgresBinaries.unpackedBelow(SETTINGS.binaries()), folder, SETTINGS.startTimeout())
                .start(new ServerConfiguration(0, true));
        return postmaster(folder);
    }

    private static ProcessHandle postmaster(Path home) throws IOException {
        return new LeftoverServer(home.resolve("data")).running().orElseThrow();
    }

    private static FailureAnalysis analysis(DatabaseRefused refused) {
        return new DatabaseRefusedAnalyzer().analyze(new IllegalStateException(refused));
    }

    private static void execute(EmbeddedPostgresServer server, String statements) throws SQLException {
        Login owner = server.database("qunflow").owner();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.role(), owner.password());
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }

    private static String ask(Login login, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.role(), login.password());
                Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
