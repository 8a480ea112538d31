package org.qunflow.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunflow.engine.view.Deployed;
import org.qunflow.engine.view.Diagram;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What the engine did for one business key: its instances and their steps. */
@Service
public class ProcessHistory {
    private final JdbcTemplate jdbc;
    private final Deployed deployed;

    ProcessHistory(JdbcTemplate jdbc, Deployed deployed) {
        this.jdbc = jdbc;
        this.deployed = deployed;
    }

    /** One process instance; endedAt null while it runs. */
    public record Instance(
            String id, String definitionId, String processKey, int version, Instant startedAt, Instant endedAt) {}

    /** One step of an instance; endedAt null while it stands there. */
    public record Step(
            String instanceId,
            String elementId,
            String type,
            String nameZh,
            String nameEn,
            Instant startedAt,
            Instant endedAt,
            boolean cancelled) {}

    /** Instances under a business key, oldest first. */
    public List<Instance> instances(CommunityId community, String businessKey) {
        return jdbc.query(
                """
                select h.id_, h.proc_def_id_, h.proc_def_key_, d.version_, h.start_time_, h.end_time_
                from engine_instance i
                join camunda.act_hi_procinst h on h.proc_inst_id_ = i.process_instance_id
                join camunda.act_re_procdef d on d.id_ = h.proc_def_id_
                where i.community_id = ? and i.business_key = ? order by i.started_at, h.id_""",
                (r, n) -> new Instance(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getInt(4),
                        instant(r.getTimestamp(5)),
                        instant(r.getTimestamp(6))),
                community.value(),
                businessKey);
    }

    /** An instance with the business key that it runs under. */
    public record Owned(Instance instance, String businessKey) {}

    /** The instance of this id, if it is one of the community. */
    public Optional<Owned> find(CommunityId community, String instanceId) {
        return jdbc
                .queryForList(
                        "select business_key from engine_instance where process_instance_id = ? and community_id = ?",
                        String.class,
                        instanceId,
                        community.value())
                .stream()
                .flatMap(key -> instances(community, key).stream().map(i -> new Owned(i, key)))
                .filter(owned -> owned.instance().id().equals(instanceId))
                .findFirst();
    }

    /** Steps of an instance in the order they were entered. */
    public List<Step> steps(String instanceId) {
        return jdbc.query("""
                select act_id_, act_type_, start_time_, end_time_, act_inst_state_ = 2, proc_def_id_
                from camunda.act_hi_actinst where proc_inst_id_ = ?
                order by start_time_, sequence_counter_, end_time_ nulls last""", (r, n) -> step(instanceId, r), instanceId);
    }

    /** Ids of the elements and flows that the instance passed, for drawing its path. */
    public List<String> path(String instanceId) {
        return List.copyOf(PathTaken.of(steps(instanceId), flowsOf(instanceId)));
    }

    private Diagram flowsOf(String instanceId) {
        return jdbc
                .queryForList(
                        "select proc_def_id_ from camunda.act_hi_procinst where id_ = ?", String.class, instanceId)
                .stream()
                .map(deployed::diagram)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no process instance " + instanceId));
    }

    private Step step(String instanceId, ResultSet r) throws SQLException {
        Diagram.Name name = deployed.diagram(r.getString(6)).nameOf(r.getString(1));
        return new Step(
                instanceId,
                r.getString(1),
                r.getString(2),
                name.zh(),
                name.en(),
                instant(r.getTimestamp(3)),
                instant(r.getTimestamp(4)),
                r.getBoolean(5));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
