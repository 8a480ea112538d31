package org.qunflow.bench;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the server's own upkeep does within a minute after so many new rows; benchmarks do not wait for it. */
public final class Upkeep {

    private Upkeep() {}

    /** As the owner: asked by the application's role, the server would warn and do nothing. */
    public static void vacuum(Flyway flyway) {
        new JdbcTemplate(flyway.getConfiguration().getDataSource()).execute("vacuum analyze");
    }
}
