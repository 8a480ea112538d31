package org.qunflow.engine.view;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The deployed files of a process definition; what is read from a definition never changes, so it is kept. */
@Repository
public class Deployed {
    private final JdbcTemplate jdbc;
    private final Map<String, Diagram> diagrams = new ConcurrentHashMap<>();

    Deployed(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Diagram diagram(String definitionId) {
        return diagrams.computeIfAbsent(definitionId, id -> DiagramReader.read(xml(id)));
    }

    /** The BPMN XML; throws IllegalArgumentException for an unknown definition. */
    public String text(String definitionId) {
        return new String(xml(definitionId), StandardCharsets.UTF_8);
    }

    /** A form deployed together with the definition; throws IllegalArgumentException if there is none. */
    public String form(String definitionId, String formId) {
        return new String(bytes("""
                select b.bytes_ from camunda.act_re_procdef d
                join camunda.act_re_camformdef f on f.deployment_id_ = d.deployment_id_ and f.key_ = ?
                join camunda.act_ge_bytearray b on b.deployment_id_ = f.deployment_id_ and b.name_ = f.resource_name_
                where d.id_ = ?""", formId, definitionId), StandardCharsets.UTF_8);
    }

    private byte[] xml(String definitionId) {
        return bytes("""
                select b.bytes_ from camunda.act_re_procdef d
                join camunda.act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                where d.id_ = ?""", definitionId);
    }

    private byte[] bytes(String sql, String... arguments) {
        try {
            return jdbc.queryForObject(sql, byte[].class, (Object[]) arguments);
        } catch (EmptyResultDataAccessException e) {
            throw new IllegalArgumentException("Nothing is deployed as " + String.join(" of ", arguments), e);
        }
    }
}
