package org.qunflow.sop.migration;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Does the work of the threads that move members, in tests where they stand still. */
public final class Moving {

    private Moving() {}

    /** Moves one chunk. */
    public static void chunk(ApplicationContext application, UUID run) {
        application.getBean(JdbcTemplate.class).update("update sop_migration set next_at = now() where id = ?", run);
        application.getBean(Mover.class).round();
    }

    /** Moves everybody. */
    public static void all(ApplicationContext application, UUID run) {
        String running = "select count(*) from sop_migration where id = ? and state = 'RUNNING'";
        while (application.getBean(JdbcTemplate.class).queryForObject(running, Integer.class, run) > 0) {
            chunk(application, run);
        }
    }
}
