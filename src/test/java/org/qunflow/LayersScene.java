package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.qunflow.community.Programmes;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.NewFact;
import org.qunflow.member.tag.Bearer;
import org.qunflow.member.tag.NewTag;
import org.qunflow.member.tag.TagSource;
import org.qunflow.member.tag.Tags;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Members who are layered already, and what operators do with tasks that are about members, groups or a community. */
class LayersScene {
    @Autowired
    CommunityLife life;

    @Autowired
    Programmes programmes;

    @Autowired
    Tags tags;

    @Autowired
    TaskInbox tasks;

    @Autowired
    ProcessHistory history;

    @Autowired
    Processes processes;

    @Autowired
    ManagementService jobs;

    @Autowired
    Facts facts;

    @Autowired
    JdbcTemplate jdbc;

    void begins(String... running) {
        life.begins();
        List.of(running).forEach(p -> programmes.set(life.community(), p, true));
    }

    CommunityId community() {
        return life.community();
    }

    /** A member in a tier and quadrant, in bands, with an interest. */
    MemberId member(String tier, String quadrant, int orderBand, String paid) {
        MemberId member = stranger(tier, quadrant, orderBand, paid);
        tags.set(community(), Bearer.of(member), new NewTag("interest", "茶", "said so", TagSource.OPERATOR, null));
        return member;
    }

    /** The same without an interest. */
    MemberId stranger(String tier, String quadrant, int orderBand, String paid) {
        MemberId member = life.leadArrives("hello");
        jdbc.update("""
                update member_member set stage = 'LAYERED', tier = ?, quadrant = ?, enrolment = 1,
                  tier_since = arrived_at where id = ?""", tier, quadrant, member.value());
        jdbc.update("""
                insert into layering_standing (member_id, community_id, quadrant, paid, orders, payment_band, order_band,
                  payment_version, order_version, at) values (?, ?, ?, ?::numeric, 1, ?, ?, 1, 1, now())""", member.value(), community().value(), quadrant, paid, orderBand, orderBand);
        return member;
    }

    /** Something is bought of a source of orders. */
    void orders(MemberId member, String source, String number, String amount) {
        NewFact fact = new NewFact(
                member,
                FactKind.ORDERED,
                life.today().atTime(23, 59, 59).atZone(CommunityLife.ZONE).toInstant(),
                number,
                1,
                new BigDecimal(amount));
        facts.append(community(), source, List.of(fact));
    }

    List<String> standsAt(Object key) {
        return steps(key).stream()
                .filter(s -> s.endedAt() == null)
                .map(ProcessHistory.Step::elementId)
                .toList();
    }

    List<String> passed(Object key) {
        return steps(key).stream().map(ProcessHistory.Step::elementId).toList();
    }

    private List<ProcessHistory.Step> steps(Object key) {
        return history.instances(community(), key.toString()).stream()
                .flatMap(i -> history.steps(i.id()).stream())
                .toList();
    }

    void answers(Object key, String element, Map<String, Object> answers) {
        Instant evening =
                life.today().atTime(23, 59, 59).atZone(CommunityLife.ZONE).toInstant();
        String task = tasks.open(community(), evening.plusSeconds(1), 1000).stream()
                .filter(t ->
                        t.businessKey().equals(key.toString()) && t.elementId().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + element + " for " + key))
                .id();
        assertThat(tasks.complete(task, "operator", answers)).isInstanceOf(TaskInbox.Outcome.Done.class);
        processes.runDueJobs(community(), evening);
    }

    /** Fires the timer of this element, whatever its due time. */
    void timerFires(Object key, String element) {
        jobs.executeJob(jdbc.queryForObject("""
                select j.id_ from camunda.act_ru_job j
                join camunda.act_ru_jobdef d on d.id_ = j.job_def_id_
                join engine_instance i on i.process_instance_id = j.process_instance_id_
                where i.business_key = ? and d.act_id_ = ?""", String.class, key.toString(), element));
    }

    long count(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, Long.class, arguments);
    }

    /** How often this kind stands in the journal of the community. */
    long told(String kind) {
        return count(
                "select count(*) from journal_entry where community_id = ? and kind = ?",
                community().value(),
                kind);
    }
}
