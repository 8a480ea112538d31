package org.qunflow.intake;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** The folder of this installation, where the database room keeps its server; none for a throw-away server. */
final class DataHome {

    private DataHome() {}

    static Optional<Path> of(Environment environment) {
        String given = environment.getProperty("qunflow.database.data-dir", "");
        if (!given.isBlank()) {
            return Optional.of(Path.of(given).toAbsolutePath().normalize());
        }
        if (environment.getProperty("qunflow.database.throw-away", Boolean.class, false)) {
            return Optional.empty();
        }
        String[] profiles = environment.getActiveProfiles();
        String folder = profiles.length == 0 ? "default" : profiles[0];
        return Optional.of(Path.of(System.getProperty("user.home"), ".qunflow", folder));
    }
}
