package org.qunflow.engagement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.qunflow.Fixture;
import org.qunflow.community.Communities;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;

/** A live community with members of a tier, whose instances are looked at by their business keys. */
@Fixture
public class ContentScene {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Communities communities;
    private final Members members;
    private final Processes processes;
    private final ProcessHistory history;
    private final TaskInbox tasks;
    private final ManagementService jobs;
    private final CurrentOperator operator;
    private final JdbcTemplate jdbc;
    private int people;

    ContentScene(
            Communities communities,
            Members members,
            Processes processes,
            ProcessHistory history,
            TaskInbox tasks,
            ManagementService jobs,
            CurrentOperator operator,
            JdbcTemplate jdbc) {
        this.communities = communities;
        this.members = members;
        this.processes = processes;
        this.history = history;
        this.tasks = tasks;
        this.jobs = jobs;
        this.operator = operator;
        this.jdbc = jdbc;
    }

    public CommunityId community() {
        return communities
                .open("Content " + UUID.randomUUID(), "Tea", ZONE, Currency.getInstance("CNY"))
                .id();
    }

    /** A member who was layered and holds this tier. */
    public MemberId member(CommunityId community, String tier) {
        String id = "c" + ++people;
        NewMember person = new NewMember("test", id, "Person " + id, Instant.now(), "sandbox", id, null, null);
        MemberId member = members.register(community, person).id();
        jdbc.update(
                "update member_member set stage = 'LAYERED', tier = ?, quadrant = 'HH', enrolment = 1, tier_since = now() where id = ?",
                tier,
                member.value());
        return member;
    }

    public void leaves(CommunityId community, MemberId member) {
        members.leave(community, member, "BORED");
    }

    /** Somebody does the open task of this element. */
    public void answers(CommunityId community, Object key, String element, Map<String, Object> answers) {
        TaskInbox.OpenTask task = tasks.open(community, later(), 1000).stream()
                .filter(t ->
                        t.businessKey().equals(key.toString()) && t.elementId().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + element + ", but " + standsAt(community, key)));
        operator.runAs("anna", () -> tasks.complete(task.id(), "anna", answers));
        processes.runDueJobs(community, later());
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofMinutes(5));
    }

    /** Fires the timer of this element, whatever its due time. */
    public void timerFires(Object key, String element) {
        jobs.executeJob(jdbc.queryForObject("""
                select j.id_ from camunda.act_ru_job j join camunda.act_ru_jobdef d on d.id_ = j.job_def_id_
                join engine_instance i on i.process_instance_id = j.process_instance_id_
                where i.business_key = ? and d.act_id_ = ?""", String.class, key.toString(), element));
    }

    public List<String> standsAt(CommunityId community, Object key) {
        return steps(community, key).stream()
                .filter(s -> s.endedAt() == null)
                .map(ProcessHistory.Step::elementId)
                .toList();
    }

    public List<String> passed(CommunityId community, Object key) {
        return steps(community, key).stream()
                .map(ProcessHistory.Step::elementId)
                .toList();
    }

    private List<ProcessHistory.Step> steps(CommunityId community, Object key) {
        return history.instances(community, key.toString()).stream()
                .flatMap(i -> history.steps(i.id()).stream())
                .toList();
    }

    /** How many entries of the journal are of this kind. */
    public long told(CommunityId community, String kind) {
        return count("select count(*) from journal_entry where community_id = ? and kind = ?", community.value(), kind);
    }

    public long count(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, Long.class, arguments);
    }

    public String text(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, String.class, arguments);
    }

    public List<String> texts(String sql, Object... arguments) {
        return jdbc.queryForList(sql, String.class, arguments);
    }

    public void sql(String sql, Object... arguments) {
        jdbc.update(sql, arguments);
    }
}
