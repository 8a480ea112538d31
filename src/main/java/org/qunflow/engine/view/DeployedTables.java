package org.qunflow.engine.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qunflow.engine.DecisionTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The deployed versions of decision tables; a version never changes, so what is read of it is kept. */
@Repository
public class DeployedTables {
    private static final String SELECT = """
            select d.id_, d.key_, d.version_, p.deploy_time_, d.resource_name_, p.source_
            from camunda.act_re_decision_def d join camunda.act_re_deployment p on p.id_ = d.deployment_id_""";

    private final JdbcTemplate jdbc;
    private final Map<String, DecisionTable> read = new ConcurrentHashMap<>();
    private final Map<String, Deployed> known = new ConcurrentHashMap<>();

    DeployedTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One deployed version; the fingerprint of what was deployed is null where it was not by our deployer. */
    public record Deployed(String id, String key, int version, Instant at, String file, String fingerprint) {}

    /** By key, newest first. */
    public List<Deployed> all() {
        return query(" order by d.key_, d.version_ desc");
    }

    public Optional<Deployed> find(String key, int version) {
        String name = key + ":" + version;
        return Optional.ofNullable(
                known.computeIfAbsent(name, n -> query(" where d.key_ = ? and d.version_ = ?", key, version).stream()
                        .findFirst()
                        .orElse(null)));
    }

    public DecisionTable table(Deployed deployed) {
        return read.computeIfAbsent(deployed.id(), id -> TableReader.read(deployed.key(), xml(id)));
    }

    private List<Deployed> query(String which, Object... arguments) {
        return jdbc.query(
                SELECT + which,
                (r, n) -> new Deployed(
                        r.getString(1),
                        r.getString(2),
                        r.getInt(3),
                        r.getTimestamp(4).toInstant(),
                        r.getString(5),
                        r.getString(6)),
                arguments);
    }

    private byte[] xml(String definitionId) {
        return jdbc.queryForObject("""
                select b.bytes_ from camunda.act_re_decision_def d
                join camunda.act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                where d.id_ = ?""", byte[].class, definitionId);
    }
}
