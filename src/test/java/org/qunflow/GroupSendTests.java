package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunflow.SendScene.at;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.channel.DeliveryChanged;
import org.qunflow.channel.OutboxState;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.channel.SendPermit;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.engine.TaskInbox;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.outreach.send.Send;
import org.qunflow.outreach.send.SendId;
import org.qunflow.outreach.send.SendState;
import org.qunflow.outreach.send.Way;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** One test per path of a message to a group. The first evening is that of Monday, March 2. */
@SpringBootTest
@DisplayName("003-21 003-01 000-13 a message to a group is a human task with proof")
class GroupSendTests {
    private static final String TASK = "userTask_sendToGroup";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("group-send");

    @Autowired
    CommunityLife life;

    @Autowired
    SendScene scene;

    @Autowired
    TaskInbox inbox;

    @Autowired
    ProcessHistory history;

    @Autowired
    List<SendPermit> permits;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private GroupId group;

    @BeforeEach
    void aGroupWithASenderAndADeputy() {
        scene.begins();
        group = scene.group();
        assertThat(scene.senders.name(life.community(), List.of(group), "sending-anna", "sending-ben"))
                .isEmpty();
    }

    @AfterEach
    void ends() {
        scene.ends();
    }

    @Test
    @DisplayName("003-01 a slot is kept from the planning on, and used when it is sent")
    void itIsPlannedSentAndTheSlotIsUsed() {
        SendId send = planned(at(10), at(10).plus(Duration.ofHours(20)));
        assertThat(scene.slot(send)).isEqualTo("RESERVED");
        life.roundsGo();
        assertThat(scene.find(send).state()).isEqualTo(SendState.PLANNED);
        life.daysPass(1);
        assertThat(scene.find(send).state()).isEqualTo(SendState.ASKED);
        assertThat(scene.holder(send)).isEqualTo("sending-anna");
        assertThat(inbox.complete(scene.find(send).taskId(), "sending-anna", Map.of("sent", true)))
                .isEqualTo(new TaskInbox.Outcome.Unproven());
        assertThat(inbox.completeAll(
                                life.community(),
                                "sending-anna",
                                List.of(new TaskInbox.Answer(scene.find(send).taskId(), Map.of("sent", true))))
                        .missed())
                .isEqualTo(1);
        assertThat(scene.find(send).state()).isEqualTo(SendState.ASKED);
        life.operatorProves(scene.find(send).taskId());
        answers(send, "sending-anna", Map.of("sent", true));

        Send done = scene.find(send);
        assertThat(done.state()).isEqualTo(SendState.DONE);
        assertThat(done.closedBy()).isEqualTo("sending-anna");
        assertThat(scene.slot(send)).isEqualTo("USED");
        assertThat(passed(send)).contains("event_sent");
        assertThat(scene.kinds())
                .containsSubsequence(
                        "outreach.send.GroupSendPlanned",
                        "outreach.send.GroupSendAsked",
                        "outreach.send.GroupSendClosed");
        assertThat(scene.desk.report(life.community(), at(0), at(23).plus(Duration.ofDays(1))))
                .singleElement()
                .satisfies(r -> assertThat(List.of(r.asked(), r.inTime(), r.late(), r.missed()))
                        .containsExactly(1L, 1L, 0L, 0L));
    }

    @Test
    @DisplayName("003-21 three reminders in 24 hours, then the deputy, then the lead, then it is given up")
    void whoDoesNotSendIsRemindedThriceThenTheDeputyAndTheLeadGetIt() {
        SendId send = planned(at(10), at(10).plus(Duration.ofHours(20)));
        life.daysPass(1);
        String task = scene.find(send).taskId();
        life.daysPass(1);
        assertThat(nudges(task)).containsExactly("REMINDED", "REMINDED", "REMINDED");
        assertThat(scene.holder(send)).isEqualTo("sending-ben");
        life.daysPass(1);
        assertThat(nudges(task)).endsWith("ESCALATED");
        assertThat(passed(send)).contains("event_reminded", "event_deputised", "event_escalated", "event_missed");
        assertThat(scene.find(send).state()).isEqualTo(SendState.MISSED);
        assertThat(scene.find(send).note()).isEqualTo("NOBODY");
        assertThat(scene.slot(send)).isNull();
    }

    @Test
    @DisplayName("003-21 a late message counts as late, one that was not sent as missed")
    void lateAndNotSent() {
        SendId late = planned(at(10), at(23));
        SendId not = scene.sends
                .ask(life.community(), List.of(scene.aGroup(2)), SendScene.wish(at(10), at(23), Priority.NORMAL, null))
                .planned()
                .values()
                .iterator()
                .next();
        life.daysPass(1);
        assertThat(Stream.of(late, not).map(s -> scene.find(s).state())).containsOnly(SendState.DROPPED);
        assertThat(scene.find(late).note()).isEqualTo("EXPIRED");
        assertThat(passed(late)).contains("event_dropped");
        assertThat(scene.slot(late)).isNull();

        SendId second = planned(
                at(10).plus(Duration.ofDays(1)), at(23).plus(Duration.ofDays(1)).plusSeconds(3599));
        life.daysPass(1);
        answers(second, "sending-anna", Map.of("sent", false, "note", "群里在吵架"));
        assertThat(scene.find(second).note()).isEqualTo("NOT_SENT");
        assertThat(passed(second)).contains("event_missed");
        assertThat(scene.slot(second)).isNull();
    }

    @Test
    @DisplayName("003-21 002-03 in quiet hours it waits, and is looked at again in the morning")
    void inQuietHoursItWaits() {
        jdbc.update(
                "insert into outreach_quota_rule values (?, 'MONTH', 4, 60, 5, 2, '22:00', '08:00', 168, 1, 'lead', now())",
                life.community().value());
        SendId send = planned(at(23), at(23).plus(Duration.ofHours(30)));
        life.daysPass(1);
        Send waits = scene.find(send);
        assertThat(waits.state()).isEqualTo(SendState.PLANNED);
        assertThat(waits.note()).isEqualTo("QUIET_HOURS");
        assertThat(waits.dueAt()).isEqualTo(at(8).plus(Duration.ofDays(1)));
        assertThat(scene.kinds()).contains("outreach.send.GroupSendPostponed");
        life.daysPass(1);
        assertThat(scene.find(send).state()).isEqualTo(SendState.ASKED);
        assertThat(scene.find(send).postponed()).isEqualTo(1);
    }

    @Test
    @DisplayName("003-21 002-03 a tired group gets nothing but what is urgent")
    void aTiredGroupIsLeftAlone() {
        var member = life.leadArrives("tea");
        jdbc.update("""
                insert into group_membership (community_id, group_id, group_type, member_id, joined_at)
                values (?, ?, 'VIP', ?, now())""", life.community().value(), group.value(), member.value());
        for (int touch = 0; touch < 4; touch++) {
            touched(member.value(), CommunityLife.FIRST_DAY.atTime(9 + touch, 0));
        }
        life.daysPass(1);
        assertThat(life.count("select index from outreach_fatigue where member_id = ?", member.value()))
                .isGreaterThanOrEqualTo(100);
        SendId normal = planned(at(10).plus(Duration.ofDays(1)), at(20).plus(Duration.ofDays(2)));
        SendId urgent = scene.sends
                .ask(
                        life.community(),
                        List.of(group),
                        SendScene.wish(
                                at(11).plus(Duration.ofDays(1)),
                                at(20).plus(Duration.ofDays(2)),
                                Priority.URGENT,
                                null))
                .planned()
                .get(group);
        life.daysPass(1);
        assertThat(scene.find(normal).note()).isEqualTo("FATIGUE");
        assertThat(scene.find(normal).state()).isEqualTo(SendState.DROPPED);
        assertThat(scene.find(urgent).state()).isEqualTo(SendState.ASKED);
    }

    @Test
    @DisplayName("003-01 where the channel sends itself, its confirmation counts")
    void theChannelSends() {
        SendId confirmed = byChannel(group);
        SendId failed = byChannel(scene.aGroup(2));
        SendId silent = byChannel(scene.aGroup(3));
        life.daysPass(1);
        assertThat(passed(confirmed)).contains("receiveTask_channelResult").doesNotContain(TASK);
        assertThat(life.count(
                        "select count(*) from channel_outbox where id = ? and kind = 'GROUP_SEND'", confirmed.value()))
                .isEqualTo(1);
        settles(confirmed, OutboxState.SENT);
        settles(failed, OutboxState.FAILED_FINAL);
        assertThat(scene.find(confirmed).state()).isEqualTo(SendState.DONE);
        assertThat(scene.slot(confirmed)).isEqualTo("USED");
        assertThat(scene.find(failed).state()).isEqualTo(SendState.MISSED);
        assertThat(scene.slot(failed)).isNull();
        assertThat(permits.stream()
                        .filter(p -> p.objections(List.of(toSend(silent))).containsKey(silent.value())))
                .as("a replayed community sends nothing, but nothing else stands in its way")
                .hasSize(1);
        life.daysPass(2);
        assertThat(scene.find(silent).note()).isEqualTo("NOBODY");
        assertThat(permits).allMatch(p -> p.objections(List.of(toSend(silent))).containsKey(silent.value()));
    }

    @Test
    @DisplayName("003-21 a lead takes a message back, and one to a closed group comes back by itself")
    void itIsTakenBack() {
        SendId byLead = planned(at(10), at(10).plus(Duration.ofHours(20)));
        GroupId closing = scene.aGroup(2);
        SendId toClosed = scene.sends
                .ask(life.community(), List.of(closing), SendScene.wish(at(10), at(20), Priority.NORMAL, null))
                .planned()
                .get(closing);
        life.roundsGo();
        jdbc.update("update group_group set closed_at = now() where id = ?", closing.value());
        life.daysPass(1);
        assertThat(scene.find(toClosed).note()).isEqualTo("GROUP_CLOSED");
        assertThat(scene.find(toClosed).state()).isEqualTo(SendState.WITHDRAWN);
        assertThat(scene.sends.withdraw(life.community(), byLead)).isTrue();
        assertThat(scene.find(byLead).note()).isEqualTo("BY_LEAD");
        assertThat(inbox.open(life.community(), Instant.parse("2100-01-01T00:00:00Z"), 10))
                .isEmpty();
        assertThat(passed(byLead)).contains("event_withdrawn");
        assertThat(scene.sends.withdraw(life.community(), byLead)).isFalse();
        assertThat(scene.slot(byLead)).isNull();
    }

    private SendId planned(Instant due, Instant until) {
        return scene.sends
                .ask(life.community(), List.of(group), SendScene.wish(due, until, Priority.NORMAL, null))
                .planned()
                .get(group);
    }

    private SendId byChannel(GroupId to) {
        return scene.sends
                .ask(
                        life.community(),
                        List.of(to),
                        SendScene.wish(at(10), at(10).plus(Duration.ofDays(4)), Priority.NORMAL, Way.CHANNEL))
                .planned()
                .get(to);
    }

    private void settles(SendId send, OutboxState state) {
        transaction.executeWithoutResult(tx -> events.publishEvent(new DeliveryChanged(
                send.value(),
                life.community(),
                at(12),
                "group",
                scene.find(send).group().toString(),
                state,
                "")));
        life.roundsGo();
    }

    private OutgoingMessage toSend(SendId send) {
        return OutgoingMessage.toGroup(
                send.value(),
                life.community(),
                send.toString(),
                "sandbox",
                scene.find(send).group(),
                "{}");
    }

    private void touched(UUID member, LocalDateTime at) {
        jdbc.update(
                "insert into outreach_touch (id, community_id, member_id, template, at) values (gen_random_uuid(), ?, ?, 'offer', ?)",
                life.community().value(),
                member,
                Timestamp.from(at.atZone(ZONE).toInstant()));
    }

    private void answers(SendId send, String who, Map<String, Object> answers) {
        assertThat(inbox.complete(scene.find(send).taskId(), who, answers)).isEqualTo(new TaskInbox.Outcome.Done());
        life.roundsGo();
    }

    private List<String> nudges(String task) {
        return jdbc.queryForList("select kind from team_nudge where task_id = ? order by id", String.class, task);
    }

    private List<String> passed(SendId send) {
        return history.instances(life.community(), send.toString()).stream()
                .flatMap(i -> history.steps(i.id()).stream())
                .map(ProcessHistory.Step::elementId)
                .toList();
    }
}
