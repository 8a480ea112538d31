package org.qunflow.engine.decide;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qunflow.engine.model.ModelsDeployed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The newest version of each deployed decision table; looks for a newer one every two seconds and after deployments. */
@Component
class Tables {
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final JdbcTemplate jdbc;
    private final Feel feel;
    private final Map<String, Held> newest = new ConcurrentHashMap<>();

    Tables(JdbcTemplate jdbc, Feel feel) {
        this.jdbc = jdbc;
        this.feel = feel;
    }

    private record Held(Table table, long seen) {}

    private record Found(String id, int version, String deployment, String resource) {}

    /** Throws IllegalArgumentException if no such table is deployed. */
    Table newest(String key) {
        Held held = newest.get(key);
        if (held != null && System.nanoTime() - held.seen() < FRESH) {
            return held.table();
        }
        Found found = find(key);
        Table table = held != null && held.table().definitionId().equals(found.id()) ? held.table() : load(key, found);
        newest.put(key, new Held(table, System.nanoTime()));
        return table;
    }

    @EventListener
    void on(ModelsDeployed deployed) {
        newest.clear();
    }

    private Found find(String key) {
        return jdbc
                .query("""
                select id_, version_, deployment_id_, resource_name_ from camunda.act_re_decision_def
                where key_ = ? order by version_ desc limit 1""", (r, n) -> new Found(r.getString(1), r.getInt(2), r.getString(3), r.getString(4)), key)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No decision table '" + key + "' is deployed"));
    }

    private Table load(String key, Found found) {
        byte[] xml = jdbc.queryForObject(
                "select bytes_ from camunda.act_ge_bytearray where deployment_id_ = ? and name_ = ?",
                byte[].class,
                found.deployment(),
                found.resource());
        return new Table(found.id(), key, found.version(), feel.parse(key, new ByteArrayInputStream(xml)));
    }
}
