package org.qunflow.group.opening;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.qunflow.community.Communities;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.group.GroupType;
import org.qunflow.group.Groups;
import org.qunflow.member.Exit;
import org.qunflow.member.Lifecycle;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A community that lives today, people who look after it, members in groups, and their tasks. */
@TestComponent
public class GroupScene {
    public static final List<String> PEOPLE = List.of("scene-owner", "scene-deputy", "scene-lead");

    private final Communities communities;
    private final Members members;
    private final Lifecycle lifecycle;
    private final Groups groups;
    private final Processes processes;
    private final ProcessHistory history;
    private final TaskInbox inbox;
    private final ManagementService jobs;
    private final CurrentOperator operator;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    GroupScene(
            Communities communities,
            Members members,
            Lifecycle lifecycle,
            Groups groups,
            Processes processes,
            ProcessHistory history,
            TaskInbox inbox,
            ManagementService jobs,
            CurrentOperator operator,
            TransactionTemplate transaction,
            JdbcTemplate jdbc) {
        this.communities = communities;
        this.members = members;
        this.lifecycle = lifecycle;
        this.groups = groups;
        this.processes = processes;
        this.history = history;
        this.inbox = inbox;
        this.jobs = jobs;
        this.operator = operator;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    public CommunityId community() {
        PEOPLE.forEach(name -> jdbc.update("""
                insert into security_user (id, username, display_name, password_hash, roles, every_community)
                values (gen_random_uuid(), ?, ?, '-', array['OPERATOR', 'LEAD'], true) on conflict do nothing""", name, name));
        String name = "Groups " + UUID.randomUUID();
        return communities
                .open(name, name, ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
    }

    public MemberId member(CommunityId community) {
        String id = UUID.randomUUID().toString();
        return transaction.execute(tx -> members.register(
                        community, new NewMember("test", id, "Person " + id, Instant.now(), "sandbox", id, null, "tea"))
                .id());
    }

    /** A member with a seat in a group of this type. */
    public MemberId seated(CommunityId community, GroupType type) {
        MemberId member = member(community);
        transaction.executeWithoutResult(tx -> groups.join(community, member, type));
        return member;
    }

    public void leaves(CommunityId community, MemberId member) {
        transaction.executeWithoutResult(tx -> groups.leaveAll(community, member, "TEST"));
    }

    public void exits(CommunityId community, MemberId member) {
        members.leave(community, member, "BORED");
        jobsRun(community);
        transaction.executeWithoutResult(tx -> lifecycle.exit(community, member, Exit.LEFT, "BORED"));
    }

    public GroupId groupOf(MemberId member) {
        return new GroupId(jdbc.queryForObject(
                "select group_id from group_membership where member_id = ? and left_at is null",
                UUID.class,
                member.value()));
    }

    public void jobsRun(CommunityId community) {
        processes.runDueJobs(community, Instant.now().plusSeconds(1));
    }

    /** Somebody does the open task of this element under this key. */
    public void answers(CommunityId community, Object key, String element, Map<String, Object> answers) {
        TaskInbox.OpenTask task = inbox.open(community, Instant.now().plusSeconds(5), 1000).stream()
                .filter(t ->
                        t.businessKey().equals(key.toString()) && t.elementId().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + element + " for " + key));
        TaskInbox.Outcome outcome = inbox.complete(task.id(), "scene-lead", answers);
        if (!(outcome instanceof TaskInbox.Outcome.Done)) {
            throw new AssertionError("Not done: " + outcome);
        }
        jobsRun(community);
    }

    /** Fires the timer of this element, whatever its due time. */
    public void timerFires(Object key, String element) {
        jobs.executeJob(jdbc.queryForObject("""
                select j.id_ from camunda.act_ru_job j join camunda.act_ru_jobdef d on d.id_ = j.job_def_id_
                join engine_instance i on i.process_instance_id = j.process_instance_id_
                where i.business_key = ? and d.act_id_ = ?""", String.class, key.toString(), element));
    }

    /** Ids of elements where instances under this key stand. */
    public List<String> standsAt(CommunityId community, Object key) {
        return history.instances(community, key.toString()).stream()
                .flatMap(i -> history.steps(i.id()).stream())
                .filter(s -> s.endedAt() == null)
                .map(ProcessHistory.Step::elementId)
                .toList();
    }

    public List<String> passed(CommunityId community, Object key) {
        return history.instances(community, key.toString()).stream()
                .flatMap(i -> history.steps(i.id()).stream())
                .map(ProcessHistory.Step::elementId)
                .toList();
    }

    /** OpeningRefusals of this kind that stand in the journal of the community. */
    public long refusals(CommunityId community, String why) {
        return count(
                "select count(*) from journal_entry where community_id = ? and kind = 'group.opening.ActRefused'"
                        + " and data ->> 'refusal' = ?",
                community.value(),
                why);
    }

    public void as(String name, Runnable work) {
        operator.runAs(name, work);
    }

    public long count(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, Long.class, arguments);
    }

    public void sql(String sql, Object... arguments) {
        jdbc.update(sql, arguments);
    }
}
