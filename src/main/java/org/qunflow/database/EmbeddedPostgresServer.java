package org.qunflow.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of our own on one folder, which it holds until it is closed. */
final class EmbeddedPostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);

    private final Hold hold;
    private final ServerRoles roles;

    private EmbeddedPostgresServer(Hold hold, ServerRoles roles) {
        this.hold = hold;
        this.roles = roles;
    }

    static EmbeddedPostgresServer start(Path home, DatabaseSettings settings, boolean durable) throws IOException {
        Path folder = Folders.open(home);
        Optional<DirectoryLock> lock = DirectoryLock.tryTake(folder);
        if (lock.isPresent()) {
            return startHolding(lock.get(), folder, settings, durable);
        }
        if (settings.join()) {
            return join(folder);
        }
        throw DirectoryLock.refusal(folder);
    }

    private static EmbeddedPostgresServer startHolding(
            DirectoryLock lock, Path folder, DatabaseSettings settings, boolean durable) throws IOException {
        try {
            Passwords passwords = Passwords.of(folder);
            PostgresBinaries binaries = PostgresBinaries.unpackedBelow(settings.binaries());
            PostgresCluster cluster = new PostgresCluster(binaries, folder, settings.startTimeout());
            cluster.createIfMissing(passwords);
            cluster.requireSameMajor();
            int port = cluster.start(new ServerConfiguration(settings.port(), durable));
            LOG.info("PostgreSQL runs on {}", folder);
            return new EmbeddedPostgresServer(() -> release(cluster, lock), new ServerRoles(port, passwords));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Another process holds the folder: work beside it on the same server, and leave the server to it. */
    private static EmbeddedPostgresServer join(Path folder) throws IOException {
        int port = new LeftoverServer(folder.resolve("data")).port().orElseThrow(() -> DirectoryLock.refusal(folder));
        LOG.info("Working beside the Qunflow that runs on {}", folder);
        return new EmbeddedPostgresServer(() -> {}, new ServerRoles(port, Passwords.of(folder)));
    }

    private static void release(PostgresCluster cluster, DirectoryLock lock) throws IOException {
        try {
            cluster.stop();
        } finally {
            lock.close();
        }
    }

    Database database(String name) {
        roles.prepare(name);
        return new Database(roles.owner(name), roles.app(name));
    }

    /** Like another database of this server, with which nobody works at this moment. */
    Database copy(String original, String name) {
        roles.prepare(name, original);
        return new Database(roles.owner(name), roles.app(name));
    }

    @Override
    public void close() throws IOException {
        hold.release();
    }

    /** What is let go of at the end. */
    private interface Hold {
        void release() throws IOException;
    }

    /** The two ways into one database. */
    record Database(Login owner, Login app) {}
}
