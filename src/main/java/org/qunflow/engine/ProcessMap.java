package org.qunflow.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.view.Deployed;
import org.qunflow.engine.view.Diagram;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Deployed processes as the desks see them: versions, diagrams, forms, and how many stand in them; more in {@link LiveMap}. */
@Service
public class ProcessMap {
    private static final String SELECT = """
            select d.id_, d.key_, d.version_, p.deploy_time_, coalesce(c.running, 0)
            from camunda.act_re_procdef d
            join camunda.act_re_deployment p on p.id_ = d.deployment_id_
            left join (select process_key, version, count(*) as running from engine_standing
                       where community_id = ? group by process_key, version) c
              on c.process_key = d.key_ and c.version = d.version_""";

    private final JdbcTemplate jdbc;
    private final Deployed deployed;

    ProcessMap(JdbcTemplate jdbc, Deployed deployed) {
        this.jdbc = jdbc;
        this.deployed = deployed;
    }

    /** One deployed version of a process and how many stand in it. */
    public record Version(
            String definitionId,
            String key,
            int version,
            String nameZh,
            String nameEn,
            Instant deployedAt,
            long running) {}

    /** All versions of all processes, by key, newest first. */
    public List<Version> versions(CommunityId community) {
        return jdbc.query(SELECT + " order by d.key_, d.version_ desc", this::version, community.value());
    }

    /** The newest version of every process, by key; who runs in it is not counted. */
    public List<Version> newest() {
        return jdbc.query(SELECT + """
                 where d.version_ = (select max(n.version_) from camunda.act_re_procdef n where n.key_ = d.key_)
                order by d.key_""", this::version, (Object) null);
    }

    /** All versions of one process, newest first; how many stand in them is not counted. */
    public List<Version> versionsOf(String processKey) {
        return jdbc.query(SELECT + " where d.key_ = ? order by d.version_ desc", this::version, null, processKey);
    }

    /** The newest version of a process. Throws IllegalArgumentException for an unknown key. */
    public Version newest(String processKey) {
        return jdbc
                .query(SELECT + " where d.key_ = ? order by d.version_ desc limit 1", this::version, null, processKey)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No process '" + processKey + "' is deployed"));
    }

    /** The BPMN XML of a version. */
    public String diagram(String definitionId) {
        return deployed.text(definitionId);
    }

    /** The form of this id as deployed with that definition, as JSON text. */
    public String form(String definitionId, String formId) {
        return deployed.form(definitionId, formId);
    }

    /** How many stand at each element of that version now. */
    public Map<String, Long> standing(CommunityId community, String definitionId) {
        Map<String, Long> standing = new HashMap<>();
        jdbc.query(
                """
                select s.element_id, count(*) from engine_standing s
                join camunda.act_re_procdef d on d.key_ = s.process_key and d.version_ = s.version
                where s.community_id = ? and d.id_ = ? group by s.element_id""",
                r -> {
                    standing.put(r.getString(1), r.getLong(2));
                },
                community.value(),
                definitionId);
        return standing;
    }

    private Version version(ResultSet r, int n) throws SQLException {
        Diagram.Name name = deployed.diagram(r.getString(1)).name();
        return new Version(
                r.getString(1),
                r.getString(2),
                r.getInt(3),
                name.zh(),
                name.en(),
                r.getTimestamp(4).toInstant(),
                r.getLong(5));
    }
}
