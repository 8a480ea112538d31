package org.qunflow.database;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The folder of this installation: our server's data lies in it, and what other rooms keep in files. */
public final class DataHome {

    private DataHome() {}

    /** Empty for a throw-away server that was given no folder. */
    public static Optional<Path> of(Environment environment) {
        DatabaseSettings settings =
                Binder.get(environment).bindOrCreate(DatabaseSettings.PREFIX, DatabaseSettings.class);
        return settings.throwAway() && settings.dataDir().isBlank()
                ? Optional.empty()
                : Optional.of(settings.home(environment));
    }
}
