package org.qunflow.database;

import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL server of our own on one folder, which it holds until it is closed. */
final class EmbeddedPostgresServer implements AutoCloseable {
    private final DirectoryLock lock;
    private final PostgresCluster cluster;
    private final ServerRoles roles;

    private EmbeddedPostgresServer(DirectoryLock lock, PostgresCluster cluster, ServerRoles roles) {
        this.lock = lock;
        this.cluster = cluster;
        this.roles = roles;
    }

    static EmbeddedPostgresServer start(Path home, DatabaseSettings settings, boolean durable) throws IOException {
        Path folder = Folders.open(home);
        DirectoryLock lock = DirectoryLock.take(folder);
        try {
            Passwords passwords = Passwords.of(folder);
            PostgresBinaries binaries = PostgresBinaries.unpackedBelow(settings.binaries());
            PostgresCluster cluster = new PostgresCluster(binaries, folder, settings.startTimeout());
            cluster.createIfMissing(passwords);
            cluster.requireSameMajor();
            int port = cluster.start(new ServerConfiguration(settings.port(), durable));
            return new EmbeddedPostgresServer(lock, cluster, new ServerRoles(port, passwords));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Database database(String name) {
        roles.prepare(name);
        return new Database(roles.owner(name), roles.app(name));
    }

    @Override
    public void close() throws IOException {
        cluster.stop();
        lock.close();
    }

    /** The two ways into one database. */
    record Database(Login owner, Login app) {}
}
