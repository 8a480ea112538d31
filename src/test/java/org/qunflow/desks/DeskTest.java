package org.qunflow.desks;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.qunflow.community.Communities;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.engine.ProcessMap;
import org.qunflow.engine.TaskAssigned;
import org.qunflow.engine.TaskClosed;
import org.qunflow.engine.TaskInbox;
import org.qunflow.engine.TaskOpened;
import org.qunflow.engine.TimeTravel;
import org.qunflow.engine.Variants;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.outreach.Outreach;
import org.qunflow.outreach.Touch;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The ground of the desks' tests: a real database, real members, and an engine that says what the test wants. */
@SpringBootTest
@AutoConfigureMockMvc
public abstract class DeskTest {
    protected static final String JOURNEY = "member-journey";
    protected static final String DEFINITION = "member-journey:1:abc";

    @Autowired
    protected MockMvc web;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected ApplicationEventPublisher events;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected Communities communities;

    @Autowired
    protected Members members;

    @Autowired
    protected Facts facts;

    @Autowired
    protected BusinessClock clock;

    @MockitoBean
    protected TaskInbox inbox;

    @MockitoBean
    protected ProcessMap map;

    @MockitoBean
    protected ProcessHistory history;

    @MockitoBean
    protected Variants variants;

    @MockitoBean
    protected Outreach outreach;

    @MockitoBean
    protected TimeTravel time;

    protected CommunityId community;

    @BeforeEach
    void aCommunityAndAProcess() {
        List.of(
                        "tasks_task",
                        "conversion_offer",
                        "group_membership",
                        "group_group",
                        "member_fact",
                        "member_fact_batch",
                        "member_day",
                        "member_member",
                        "community_community")
                .forEach(table -> jdbc.update("delete from " + table));
        community = communities
                .open("Northwind", "Northwind", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        when(time.replaying()).thenReturn(Optional.empty());
        when(outreach.of(any(), any(), anyInt()))
                .thenReturn(List.of(new Touch(UUID.randomUUID(), "welcome", 1, now().minusSeconds(60), "SENT", null)));
        when(map.newest(anyString())).thenThrow(new IllegalArgumentException("unknown"));
        org.mockito.Mockito.doReturn(version(1)).when(map).newest(JOURNEY);
        when(map.versions(any())).thenReturn(List.of(version(1)));
        when(map.versionsOf(JOURNEY)).thenReturn(List.of(version(1)));
        when(map.form(eq(DEFINITION), eq("lead-review")))
                .thenReturn(Resources.text("forms/acquisition/lead-review.form"));
        when(map.diagram(DEFINITION)).thenReturn(Resources.text("processes/journey/member-journey.bpmn"));
        stands("userTask_reviewLead", Duration.ofDays(3), true);
        stands("userTask_reviewLead", Duration.ofDays(1), false);
        passed("businessRuleTask_screenLead", 10);
        passed("flow_1", 4);
    }

    /** Somebody of source cdnow without a tier has come to a step of the journey. */
    protected void stands(String element, Duration ago, boolean overdue) {
        jdbc.update(
                """
                insert into engine_standing (process_instance_id, id, community_id, process_key, version, element_id, label,
                  business_key, since, due_at) values (?, ?, ?, ?, 1, ?, '/cdnow', ?, ?, ?)""",
                UUID.randomUUID().toString(),
                element,
                community.value(),
                JOURNEY,
                element,
                UUID.randomUUID().toString(),
                Timestamp.from(now().minus(ago)),
                Timestamp.from(now().plus(overdue ? ago.negated() : ago)));
    }

    protected void passed(String element, long times) {
        jdbc.update("""
                insert into engine_passage (community_id, day, label, process_key, version, element_id, passed)
                values (?, ?, 'CORE/cdnow', ?, 1, ?, ?)""", community.value(), Date.valueOf("2026-01-05"), JOURNEY, element, times);
    }

    protected Instant now() {
        return clock.instant();
    }

    protected static ProcessMap.Version version(int version) {
        return new ProcessMap.Version(
                DEFINITION, JOURNEY, version, "成员旅程", "Member journey", Instant.parse("2026-01-02T03:04:05Z"), 7);
    }

    protected Member member(String name) {
        return transaction.execute(t -> members.register(
                community,
                new NewMember("cdnow", UUID.randomUUID().toString(), name, now(), null, null, null, "想学做饭")));
    }

    protected void ordered(Member member, String amount) {
        facts.append(
                community,
                "orders",
                List.of(new NewFact(
                        member.id(),
                        FactKind.ORDERED,
                        now().minusSeconds(30),
                        UUID.randomUUID().toString(),
                        1,
                        new java.math.BigDecimal(amount))));
    }

    protected TaskOpened opened(String task, MemberId member, String role, Duration due) {
        return new TaskOpened(
                community,
                now(),
                task,
                member.toString(),
                JOURNEY,
                "instance-1",
                DEFINITION,
                "userTask_reviewLead",
                "复核线索",
                "Review the lead",
                "lead-review",
                role,
                due == null ? null : now().plus(due));
    }

    protected TaskAssigned assigned(String task, MemberId member, String assignee) {
        return new TaskAssigned(community, now(), task, member.toString(), assignee);
    }

    protected TaskClosed closed(String task, MemberId member, String by, boolean cancelled) {
        return new TaskClosed(
                community,
                now(),
                task,
                member.toString(),
                JOURNEY,
                "instance-1",
                "userTask_reviewLead",
                by,
                cancelled,
                cancelled ? Map.of() : Map.of("verdict", "ACCEPT"));
    }

    /** Publishes in a transaction of its own, as somebody else does at the same time. */
    protected void toldMeanwhile(DomainEvent news) {
        TransactionTemplate own = new TransactionTemplate(transaction.getTransactionManager());
        own.setPropagationBehavior(org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(t -> events.publishEvent(news));
    }

    /** Publishes in one transaction, as the engine does. */
    protected void told(DomainEvent... news) {
        transaction.executeWithoutResult(t -> List.of(news).forEach(events::publishEvent));
    }
}
