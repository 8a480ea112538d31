package org.qunflow.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private final Stays stays;

    ProcessHistory(JdbcTemplate jdbc, Deployed deployed, Stays stays) {
        this.jdbc = jdbc;
        this.deployed = deployed;
        this.stays = stays;
    }

    /** One process instance; endedAt null while it runs. */
    public record Instance(
            String id, String definitionId, String processKey, int version, Instant startedAt, Instant endedAt) {}

    /** One step of an instance in the version that was valid when it was entered; endedAt null while it stands there. */
    public record Step(
            String instanceId,
            String elementId,
            String type,
            String nameZh,
            String nameEn,
            Instant startedAt,
            Instant endedAt,
            boolean cancelled,
            int version) {}

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

    /** Under which business key this instance of the community runs or ran. */
    public Optional<String> businessKey(CommunityId community, String instanceId) {
        return jdbc
                .queryForList(
                        "select business_key from engine_instance where process_instance_id = ? and community_id = ?",
                        String.class,
                        instanceId,
                        community.value())
                .stream()
                .findFirst();
    }

    /** An instance with the business key that it runs under. */
    public record Owned(Instance instance, String businessKey) {}

    /** The instance of this id, if it is one of the community. */
    public Optional<Owned> find(CommunityId community, String instanceId) {
        return businessKey(community, instanceId).stream()
                .flatMap(key -> instances(community, key).stream().map(i -> new Owned(i, key)))
                .filter(owned -> owned.instance().id().equals(instanceId))
                .findFirst();
    }

    /** Steps of an instance in the order they were entered. */
    public List<Step> steps(String instanceId) {
        Function<Integer, Diagram> diagrams = diagrams(instanceId);
        return stays.of(instanceId).stream()
                .map(stay -> step(instanceId, stay, diagrams.apply(stay.version())))
                .toList();
    }

    /** Ids of the elements and flows that the instance passed, for drawing its path. */
    public List<String> path(String instanceId) {
        return List.copyOf(PathTaken.of(stays.of(instanceId), diagrams(instanceId)));
    }

    /** The versions of the instance's process; throws IllegalArgumentException if there is no such instance. */
    private Function<Integer, Diagram> diagrams(String instanceId) {
        Map<Integer, String> versions = new HashMap<>();
        jdbc.query(
                """
                select d.version_, d.id_ from camunda.act_hi_procinst h
                join camunda.act_re_procdef d on d.key_ = h.proc_def_key_ where h.id_ = ?""",
                r -> {
                    versions.put(r.getInt(1), r.getString(2));
                },
                instanceId);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("There is no process instance " + instanceId);
        }
        return version -> deployed.diagram(versions.get(version));
    }

    private static Step step(String instanceId, Stay stay, Diagram diagram) {
        Diagram.Name name = diagram.nameOf(stay.element());
        return new Step(
                instanceId,
                stay.element(),
                stay.type(),
                name.zh(),
                name.en(),
                stay.startedAt(),
                stay.endedAt(),
                stay.cancelled(),
                stay.version());
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
