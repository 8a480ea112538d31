package org.qunflow.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.step.Passages;
import org.qunflow.engine.view.Deployed;
import org.qunflow.engine.view.Diagram;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Deployed processes as the desks see them: versions, diagrams, where members stand and how often a path was taken. */
@Service
public class ProcessMap {
    private static final String SELECT = """
            select d.id_, d.key_, d.version_, p.deploy_time_, coalesce(c.running, 0)
            from camunda.act_re_procdef d
            join camunda.act_re_deployment p on p.id_ = d.deployment_id_
            left join (select e.proc_def_id_, count(*) as running
                       from engine_instance i join camunda.act_ru_execution e on e.id_ = i.process_instance_id
                       where i.community_id = ? and i.ended_at is null group by e.proc_def_id_) c
              on c.proc_def_id_ = d.id_""";

    private final JdbcTemplate jdbc;
    private final Deployed deployed;
    private final Passages passages;

    ProcessMap(JdbcTemplate jdbc, Deployed deployed, Passages passages) {
        this.jdbc = jdbc;
        this.deployed = deployed;
        this.passages = passages;
    }

    /** One deployed version of a process. */
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

    /** How many instances stand at each element of that version now. */
    public Map<String, Long> standing(CommunityId community, String definitionId) {
        Map<String, Long> standing = new HashMap<>();
        jdbc.query(
                """
                select e.act_id_, count(*) from camunda.act_ru_execution e
                join engine_instance i on i.process_instance_id = e.proc_inst_id_
                where i.community_id = ? and i.ended_at is null and e.proc_def_id_ = ?
                  and e.is_active_ and e.act_id_ is not null
                group by e.act_id_""",
                r -> {
                    standing.put(r.getString(1), r.getLong(2));
                },
                community.value(),
                definitionId);
        return standing;
    }

    /** How often each element was entered and each flow taken in that version. */
    public Map<String, Long> passages(String processKey, int version) {
        return passages.of(processKey, version);
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
