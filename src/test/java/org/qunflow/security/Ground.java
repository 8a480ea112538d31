package org.qunflow.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.community.Rounds;
import org.qunflow.engine.Processes;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.security.account.UserRows;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.MemberId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Two communities, and in the first a member on a journey, a task and an import; and people with passwords. */
@TestComponent
class Ground {
    static final String PASSWORD = "a-password-for-tests";
    static final String MARK = "Zhao-of-the-first-community";
    /** What forms need, so that a refusal is about whose the thing is and not about the form. */
    static final Map<String, String> FORM = Map.of("key", "test", "answers", "{}", "waits", "true", "text", "test");

    private static final String A_GROUP = "01a201fc-e2d5-795b-afb6-d8092f86d007";
    private static final String AN_OPERATOR = "of-first-and-no-other";
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final Communities communities;
    private final Members members;
    private final Rounds rounds;
    private final Processes processes;
    private final BusinessClock clock;
    private final UserRows users;
    private final TransactionTemplate transaction;
    private final JdbcClient database;

    Ground(
            Communities communities,
            Members members,
            Rounds rounds,
            Processes processes,
            BusinessClock clock,
            UserRows users,
            TransactionTemplate transaction,
            JdbcClient database) {
        this.communities = communities;
        this.members = members;
        this.rounds = rounds;
        this.processes = processes;
        this.clock = clock;
        this.users = users;
        this.transaction = transaction;
        this.database = database;
    }

    Community community(String name) {
        return communities.open(name, name, ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
    }

    void user(String name, Set<Role> roles, Reach reach) {
        transaction.executeWithoutResult(tx -> users.add(name, name, HASH, roles, reach));
    }

    /** A plan to move members. */
    private UUID aMigration(Community first) {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into sop_migration (id, community_id, process_key, from_version, to_version, reason, per_second, state,
                  created_by, changed_by) values (?, ?, 'member-journey', 1, 2, 'test', 10, 'REHEARSED', 'test', 'test')""").params(id, first.id().value()).update();
        return id;
    }

    static Reach only(Community community) {
        return new Reach(false, Set.of(community.id()));
    }

    /** What stands for the variables of paths, by the begin of the path: ids of the first community. */
    Map<String, String> ids(Community first) {
        MemberId member = transaction.execute(tx -> members.register(
                        first.id(), new NewMember("test", "z1", MARK, clock.instant(), null, null, null, null))
                .id());
        rounds.goTo(first.id(), clock.instant().plus(Duration.ofHours(1)));
        processes.runDueJobs(first.id(), clock.instant().plus(Duration.ofHours(1)));
        Map<String, Object> task = database.sql(
                        "select id, process_instance_id from tasks_task where community_id = ? and member_id = ?")
                .params(first.id().value(), member.value())
                .query()
                .singleRow();
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("/design/migrations/ id", aMigration(first).toString());
        ids.put("/tasks/sends/ id", aMessage(first, member).toString());
        ids.put("/design/drafts/ id", aDraft().toString());
        ids.put("/design/drafts/ which", UUID.randomUUID().toString());
        ids.put("/design/failures/ id", aFailure(first, member));
        ids.put("/tasks/batches/ id", UUID.randomUUID().toString());
        ids.put("/tasks/ proof", aProof(first, task.get("id").toString()).toString());
        ids.put("/team/people/ name", "of-first-0");
        ids.put("/team/absences/ id", anAbsence().toString());
        ids.put("/team/holidays/ calendar", "CN");
        ids.put("/team/holidays/ year", "2026");
        ids.put("/tasks/ id", task.get("id").toString());
        ids.put("/audit/members/ id", member.toString());
        ids.put("/outreach/quota/members/ id", member.toString());
        ids.put("/audit/members/ instance", task.get("process_instance_id").toString());
        ids.put("/audit/instances/ instance", task.get("process_instance_id").toString());
        ids.put("/audit/groups/ group", A_GROUP);
        ids.put("/audit/operators/ operator", AN_OPERATOR);
        ids.put("/audit/entries/ entry", anEntry(first));
        ids.put("/import/files/ id", aHandedFile(first).toString());
        ids.put("/import/ id", anImport(first).toString());
        ids.put("/design/interventions/ id", anIntervention(first));
        ids.put("/design/processes/ step", "userTask_reviewLead");
        ids.put("/insight/ name", "funnel");
        ids.put("/import/example/ kind", "MEMBERS");
        ids.put("/intake/handover/ community", first.id().toString());
        ids.put("/intake/handover/ id", UUID.randomUUID().toString());
        ids.put("/design/tables/ key", "tier");
        ids.put("/design/messages/ key", aText(first));
        ids.put("/design/ key", "member-journey");
        ids.put("/design/ version", "1");
        ids.put("/api/communities/ community", first.id().toString());
        ids.put("/api/communities/ id", ids.get("/import/ id"));
        ids.put("/api/communities/ kind", "MEMBERS");
        ids.put("/programmes/ key", "nothing");
        ids.put("/seeds/ id", aSeedCall(first));
        ids.put("/seeds/ member", member.toString());
        ids.put("/rewards/members/ id", member.toString());
        ids.put("/season/members/ id", member.toString());
        ids.put("/season/standings/ id", aSeason(first));
        ids.put("/season/standings/ cycle", "1");
        ids.put("/rewards/transfers/ id", points(first, member));
        ids.put("/users/ name", "somebody");
        ids.put("/users/ id", UUID.randomUUID().toString());
        ids.put("/account/tokens/ id", UUID.randomUUID().toString());
        ids.put("/account/sessions/ handle", UUID.randomUUID().toString());
        return ids;
    }

    /** Something that was ordered to be done by hand. */
    private String anIntervention(Community first) {
        return database.sql("""
                insert into engine_intervention
                  (community_id, process_key, element_id, act, reason, actor, items, ordered_at)
                values (?, 'member-journey', 'userTask_reviewLead', 'CANCEL', 'test', 'test', 0, now())
                returning id::text""").params(first.id().value()).query(String.class).single();
    }

    /** A season that is over. */
    private String aSeason(Community first) {
        return database.sql("""
                insert into season_season (id, community_id, name, phase, seats, cycle, started_at, closed_at)
                values (gen_random_uuid(), ?, 'test', 'CLOSED', 1, 1, now(), now()) returning id::text""").param(first.id().value()).query(String.class).single();
    }

    private String aSeedCall(Community first) {
        return database.sql("""
                insert into engagement_seed_call (id, community_id, purpose, wanted, opened_by, opened_at)
                values (gen_random_uuid(), ?, ?, 1, 'test', now()) returning id::text""")
                .params(first.id().value(), MARK)
                .query(String.class)
                .single();
    }

    /** Points that a member got. */
    private String points(Community first, MemberId member) {
        database.sql("""
                insert into reward_account (community_id, kind, member_id)
                values (:community, 'MEMBER', :member), (:community, 'ISSUED', null)""")
                .param("community", first.id().value())
                .param("member", member.value())
                .update();
        return database.sql("""
                insert into reward_transfer (community_id, kind, account_id, from_account, to_account, points, purpose,
                  period, reason, made_by, at, key)
                select m.community_id, 'AWARD', m.id, i.id, m.id, 1, 'UGC', '2026-01-01', 'test', 'test', now(), 'test'
                from reward_account m, reward_account i
                where m.member_id = ? and i.community_id = m.community_id and i.kind = 'ISSUED' returning id::text""").param(member.value()).query(String.class).single();
    }

    /** A message of which nobody knows whether it arrived. */
    private UUID aMessage(Community first, MemberId member) {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into channel_outbox (id, community_id, dedupe_key, channel, kind, member_id, payload, state)
                values (?, ?, ?, 'sandbox', 'SEND', ?, '{"template":"welcome"}', 'UNKNOWN')""")
                .params(id, first.id().value(), id.toString(), member.value())
                .update();
        return id;
    }

    /** Something that a person of this community did with a group of it. */
    private String anEntry(Community first) {
        return database.sql("""
                insert into journal_entry (community_id, at, kind, actor, subject_type, subject_id, data)
                values (?, now(), 'group.GroupOpened', ?, 'group', ?, jsonb_build_object('group', ?, 'name', 'WAITING 1'))
                returning id::text""")
                .params(first.id().value(), AN_OPERATOR, A_GROUP, A_GROUP)
                .query(String.class)
                .single();
    }

    private UUID aProof(Community first, String task) {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into tasks_proof (id, task_id, community_id, by, at, name, type, bytes)
                values (?, ?, ?, 'somebody', now(), ?, 'application/pdf', ?)""")
                .params(id, task, first.id().value(), MARK, MARK.getBytes(StandardCharsets.UTF_8))
                .update();
        return id;
    }

    /** A step that failed for good. */
    private String aFailure(Community first, MemberId member) {
        return database.sql("""
                insert into engine_bulk_failure (community_id, operation, target, business_key, error)
                values (?, 'START', 'layering-run', ?, 'broken') returning id::text""")
                .params(first.id().value(), member.toString())
                .query(String.class)
                .single();
    }

    private UUID aDraft() {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into sop_draft (id, file, base_version, version, state, created_by, changed_by)
                values (?, 'test.bpmn', 0, 1, 'OPEN', 'test', 'test')""").params(id).update();
        database.sql("""
                insert into sop_draft_version (draft_id, version, content, auto, saved_by)
                values (?, 1, '<test/>', false, 'test')""").params(id).update();
        return id;
    }

    /** Of the operator who belongs to the first community only. */
    private UUID anAbsence() {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into team_absence (id, who, substitute, first_day, last_day, note, said_by)
                values (?, 'of-first-0', 'of-first-1', current_date - 3, current_date + 3, '', 'test')""").param(id).update();
        return id;
    }

    private UUID anImport(Community first) {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into intake_import (id, community_id, kind, file_name, sha256, bytes, state, started_by)
                values (?, ?, 'MEMBERS', 'people.csv', 'x', 1, 'DONE', 'test')""").params(id, first.id().value()).update();
        return id;
    }

    private UUID aHandedFile(Community first) {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into intake_handed (id, community_id, kind, file_name, path, encoding, headings, workbook, handed_by)
                values (?, ?, 'MEMBERS', 'people.csv', 'gone', 'UTF_8', '{a}', false, 'test')""").params(id, first.id().value()).update();
        return id;
    }

    /** A text that only the first community has, with a proposal. */
    private String aText(Community first) {
        database.sql("""
                with template as (insert into outreach_template values (?, 'first-only', 'ANY', 'x', 'x', 1))
                insert into outreach_template_version (community_id, key, version, zh, en, state, author)
                values (?, 'first-only', 1, 'x', 'x', 'WITHDRAWN', 'test'), (?, 'first-only', 2, 'y', 'y', 'PROPOSED', 'test')""")
                .params(first.id().value(), first.id().value(), first.id().value())
                .update();
        return "first-only";
    }

    /** Rows of every table, and a sum that changes when any of them is written; without what only says who is there or is folded by a sweep. */
    Map<String, String> rows() {
        List<String> tables = database.sql("""
                select schemaname || '.' || tablename from pg_tables
                 where schemaname in ('qunflow', 'camunda') and tablename not like 'security_session%'
                   and tablename not in ('engine_node', 'engine_lease', 'security_token', 'tasks_tally')
                   and has_table_privilege(schemaname || '.' || tablename, 'select')""").query(String.class).list();
        Map<String, String> rows = new LinkedHashMap<>();
        tables.forEach(table -> rows.put(
                table,
                database.sql("select count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) from " + table)
                        .query(String.class)
                        .single()));
        return rows;
    }
}
