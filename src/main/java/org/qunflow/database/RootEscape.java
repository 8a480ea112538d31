package org.qunflow.database;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root; a user namespace, where Linux allows one, takes that quality away. */
final class RootEscape {

    private RootEscape() {}

    static List<String> prefix() {
        return prefix(System.getProperty("user.name"), List.of("unshare", "-U"));
    }

    static List<String> prefix(String user, List<String> escape) {
        if (!user.equals("root")) {
            return List.of();
        }
        if (!works(escape)) {
            throw new DatabaseRefused(
                    "PostgreSQL refuses to run as root, and here root may open no user namespace (unshare -U).",
                    "Start Qunflow as an ordinary user, or give a server with spring.datasource.url.");
        }
        return escape;
    }

    private static boolean works(List<String> escape) {
        try {
            List<String> probe = new ArrayList<>(escape);
            probe.add("true");
            return Command.run(probe, Duration.ofSeconds(10)).succeeded();
        } catch (IOException e) {
            return false;
        }
    }
}
