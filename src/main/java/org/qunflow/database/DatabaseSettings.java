package org.qunflow.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.validation.annotation.Validated;

/**
 * Where our own PostgreSQL server keeps its data and programs; an empty folder means one below the user's home. With join,
 * a process that finds the folder in use works beside the holder on its server (the command line does).
 */
@Validated
@ConfigurationProperties(DatabaseSettings.PREFIX)
record DatabaseSettings(
        @DefaultValue("") String dataDir,
        @DefaultValue("") String binariesDir,
        boolean throwAway,
        boolean join,
        @DefaultValue("0") @Min(0) @Max(65535) int port,
        @DefaultValue("120s") @NotNull Duration startTimeout) {

    static final String PREFIX = "qunflow.database";

    Path home(Environment environment) {
        String[] profiles = environment.getActiveProfiles();
        return folder(dataDir, profiles.length == 0 ? "default" : profiles[0]);
    }

    Path binaries() {
        return folder(binariesDir, ".binaries");
    }

    private static Path folder(String given, String otherwise) {
        Path folder =
                given.isBlank() ? Path.of(System.getProperty("user.home"), ".qunflow", otherwise) : Path.of(given);
        return folder.toAbsolutePath().normalize();
    }
}
