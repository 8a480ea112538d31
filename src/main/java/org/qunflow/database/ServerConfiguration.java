package org.qunflow.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What our server is told at every start: this machine only, passwords only, and nothing acknowledged is lost. */
record ServerConfiguration(int port, boolean durable) {

    void write(Path data, int chosenPort) throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.writeString(data.resolve("qunflow.conf"), text(chosenPort));
    }

    private String text(int chosenPort) {
        String safety = durable ? "on" : "off";
        return """
                # Written at every start. Settings of your own go into local.conf beside this file.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100
                shared_buffers = 256MB
                max_wal_size = 2GB
                timezone = 'UTC'
                jit = off
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                log_line_prefix = '%%m [%%p] '
                """.formatted(chosenPort, safety, safety, safety) + watchOverClients();
    }

    private static String watchOverClients() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return windows ? "" : "client_connection_check_interval = 10s\n";
    }
}
