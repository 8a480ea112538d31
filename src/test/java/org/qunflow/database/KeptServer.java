package org.qunflow.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A server for measuring and looking at what was left: with the settings of a kept one (fsync on). */
public final class KeptServer implements AutoCloseable {
    private static final DatabaseSettings SETTINGS =
            new DatabaseSettings("", "", false, false, 0, Duration.ofSeconds(120));

    private final EmbeddedPostgresServer server;
    private final Passwords passwords;

    private KeptServer(EmbeddedPostgresServer server, Passwords passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    /** Starts a new server that counts its statements on the folder, whose former content is deleted. */
    public static KeptServer startAnew(Path home) throws IOException {
        if (Files.exists(home)) {
            EmbeddedPostgresServer.start(home, SETTINGS, true).close();
            Folders.delete(home);
        }
        EmbeddedPostgresServer.start(home, SETTINGS, true).close();
        Files.writeString(home.resolve("data/local.conf"), "shared_preload_libraries = 'pg_stat_statements'\n");
        return new KeptServer(EmbeddedPostgresServer.start(home, SETTINGS, true), Passwords.of(home));
    }

    /** Starts the server of a folder that an application has left, with all that is in it. */
    public static KeptServer startAgain(Path home) throws IOException {
        return new KeptServer(EmbeddedPostgresServer.start(home, SETTINGS, true), Passwords.of(home));
    }

    /** What an application is started with to use this database of the server. */
    public List<String> optionsFor(String database) {
        EmbeddedPostgresServer.Database logins = server.database(database);
        return List.of(
                "--spring.datasource.url=" + logins.app().url(),
                "--spring.datasource.username=" + logins.app().role(),
                "--spring.datasource.password=" + logins.app().password(),
                "--spring.flyway.user=" + logins.owner().role(),
                "--spring.flyway.password=" + logins.owner().password());
    }

    public Connection asOwner(String database) throws SQLException {
        Login owner = server.database(database).owner();
        return DriverManager.getConnection(owner.url() + "?currentSchema=qunflow", owner.role(), owner.password());
    }

    public Connection asSuperuser() throws SQLException {
        String url = server.database("postgres").owner().url();
        return DriverManager.getConnection(url, ServerRoles.SUPERUSER, passwords.superuser());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
