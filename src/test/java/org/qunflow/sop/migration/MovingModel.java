package org.qunflow.sop.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Processes.Item;
import org.qunflow.shared.CommunityId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process of its own for each test, in versions as they are needed, and members on their way in it. */
public final class MovingModel {
    /** A step has another id, a wait has become a task, and a message has another name. */
    public static final Map<String, String> SECOND = Map.of(
            "userTask_ask", "userTask_question",
            "moving.word", "moving.newWord",
            "<bpmn:receiveTask id=\"receiveTask_kind\" name=\"安静期\" messageRef=\"message_word\">",
                    "<bpmn:userTask id=\"receiveTask_kind\" name=\"安静期\" camunda:candidateGroups=\"OPERATOR\">",
            "</bpmn:receiveTask><!-- kind -->", "</bpmn:userTask>",
            "name=\"打电话\"", "name=\"再打电话\"");

    public final String key;
    final CommunityId community;
    private final RepositoryService repository;
    private final Processes processes;
    private final JdbcTemplate jdbc;

    public MovingModel(RepositoryService repository, Processes processes, JdbcTemplate jdbc, CommunityId community) {
        this.key = "moving-" + UUID.randomUUID();
        this.community = community;
        this.repository = repository;
        this.processes = processes;
        this.jdbc = jdbc;
        deploy(Map.of());
    }

    /** Members of another community in the same process. */
    MovingModel(MovingModel of, CommunityId community) {
        this.key = of.key;
        this.community = community;
        this.repository = of.repository;
        this.processes = of.processes;
        this.jdbc = of.jdbc;
    }

    public void deploy(Map<String, String> changes) {
        repository
                .createDeployment()
                .name(key)
                .addString(key + ".bpmn", text(changes))
                .deploy();
    }

    String text(Map<String, String> changes) {
        String text = text();
        for (Map.Entry<String, String> change : changes.entrySet()) {
            text = text.replace(change.getKey(), change.getValue());
        }
        return text.replace("@key@", key);
    }

    String member(String way) {
        String member = UUID.randomUUID().toString();
        processes.start(key, community, member, Map.of("way", way));
        return member;
    }

    /** Journeys of these members. */
    public void begin(String way, List<String> members) {
        processes.startAll(
                key,
                community,
                members.stream()
                        .map(member -> new Item(member, Map.of("way", way)))
                        .toList());
    }

    void members(String way, int count) {
        begin(
                way,
                IntStream.range(0, count)
                        .mapToObj(n -> UUID.randomUUID().toString())
                        .toList());
    }

    /** Version and steps of a member who is under way, e.g. "2 userTask_question"; "-" for one who has ended. */
    String place(String member) {
        return jdbc.queryForList("""
                        select d.version_ || ' ' || string_agg(distinct e.act_id_, ',') from engine_instance i
                        join camunda.act_ru_execution e on e.proc_inst_id_ = i.process_instance_id and e.is_active_
                        join camunda.act_re_procdef d on d.id_ = e.proc_def_id_
                        where i.process_key = ? and i.business_key = ? and i.ended_at is null group by d.version_""", String.class, key, member).stream()
                .findFirst()
                .orElse("-");
    }

    private static String text() {
        try {
            return new ClassPathResource("sop/moving.bpmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
