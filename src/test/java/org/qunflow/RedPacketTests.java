package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.engine.Processes;
import org.qunflow.reward.packet.PacketAnswer;
import org.qunflow.reward.packet.PacketDay;
import org.qunflow.reward.packet.PacketId;
import org.qunflow.reward.packet.PacketRefusal;
import org.qunflow.reward.packet.RedPackets;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Red packets within the caps of a day, sent with proof or given back. */
@SpringBootTest
class RedPacketTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("red-packet");

    private static final String SEND = "userTask_sendPacket";

    @Autowired
    CommunityLife life;

    @Autowired
    RedPackets packets;

    @Autowired
    Processes processes;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    private MemberId member;

    @BeforeEach
    void aMember() {
        life.begins();
        member = aNewMember();
    }

    private MemberId aNewMember() {
        MemberId someone = life.leadArrives("tea");
        life.losesTheJourney(someone);
        return someone;
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    @DisplayName("002-04 a red packet is sent by a person, and only with the number that proves it")
    void aRedPacketNeedsProof() {
        PacketId id = asked(member, "8.88");
        does(id, Map.of("sent", true));
        assertThat(life.standsAt(about(id))).as("nothing proves it").contains(SEND);
        does(id, Map.of("sent", true, "voucher", "<b>"));
        assertThat(life.standsAt(about(id))).contains(SEND);
        does(id, Map.of("sent", true, "voucher", "WX-20260302-1"));
        assertThat(state(id)).isEqualTo("SENT/WX-20260302-1/operator");
        assertThat(packets.budget(life.community()).packets()).isEqualTo(1);
    }

    @Test
    @DisplayName("002-04 what is not sent goes back into the budget of its day")
    void whatIsNotSentGoesBack() {
        PacketId unwanted = asked(member, "5");
        does(unwanted, Map.of("sent", false));
        PacketId late = asked(member, "5");
        life.timerFires(about(late), "event_packetOverdue");
        life.timerFires(about(late), "event_packetTooLate");
        PacketId withoutMember = asked(member, "5");
        life.members().leave(life.community(), member, "BORED");
        assertThat(List.of(unwanted, late, withoutMember))
                .allSatisfy(id -> assertThat(state(id)).startsWith("GIVEN_BACK"));
        PacketDay today = packets.budget(life.community());
        assertThat(today.packets()).isZero();
        assertThat(today.amount()).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("002-04 caps of the day: amount at once, times of a member, total; beyond them nothing is sent")
    void theCapsHold() {
        assertThat(refusal(ask(member, "0"))).isEqualTo(PacketRefusal.NOT_POSITIVE);
        assertThat(refusal(ask(member, "-1"))).isEqualTo(PacketRefusal.NOT_POSITIVE);
        assertThat(refusal(ask(member, "20.01"))).isEqualTo(PacketRefusal.TOO_MUCH_AT_ONCE);
        assertThat(refusal(packets.ask(life.community(), member, BigDecimal.ONE, " ", "x")))
                .isEqualTo(PacketRefusal.NO_OCCASION);
        assertThat(refusal(ask(MemberId.next(), "1"))).isEqualTo(PacketRefusal.NOT_HERE);
        IntStream.range(0, 3).forEach(i -> asked(member, "1"));
        assertThat(refusal(ask(member, "1"))).isEqualTo(PacketRefusal.TOO_OFTEN);
        assertThat(life.count(
                        "select count(*) from journal_entry where kind = 'reward.packet.PacketRefused' and community_id = ?",
                        life.community().value()))
                .isEqualTo(6);
    }

    @Test
    @DisplayName("002-04 many at once do not go above the total of the day")
    void manyAtOnceStayWithinTheTotal() {
        List<MemberId> many = IntStream.range(0, 14).mapToObj(i -> aNewMember()).toList();
        long asked = many.stream().map(m -> CompletableFuture.supplyAsync(() -> ask(m, "20"))).toList().stream()
                .map(CompletableFuture::join)
                .filter(PacketAnswer.Asked.class::isInstance)
                .count();
        assertThat(asked).isEqualTo(10);
        assertThat(packets.budget(life.community()).amount()).isEqualByComparingTo("200");
        life.daysPass(1);
        asked(member, "20");
    }

    @Test
    @DisplayName("002-04 a step of a diagram asks for a red packet once per passage")
    void aStepAsksForOne() {
        repository
                .createDeployment()
                .name("packet-for-birthday")
                .addClasspathResource("reward/packet-for-birthday.bpmn")
                .deploy();
        processes.start("packet-for-birthday", life.community(), member.toString(), Map.of());
        assertThat(packets.newest(life.community(), new PacketId(new UUID(-1, -1)), 5))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.amount()).isEqualByComparingTo("6.66");
                    assertThat(p.occasion()).isEqualTo("生日");
                });
    }

    private PacketAnswer ask(MemberId who, String amount) {
        return packets.ask(
                life.community(),
                who,
                new BigDecimal(amount),
                "问候",
                UUID.randomUUID().toString());
    }

    private PacketId asked(MemberId who, String amount) {
        return ((PacketAnswer.Asked) ask(who, amount)).id();
    }

    private static PacketRefusal refusal(PacketAnswer answer) {
        return ((PacketAnswer.Refused) answer).why();
    }

    private void does(PacketId id, Map<String, Object> answers) {
        life.operatorAnswers(about(id), SEND, answers);
    }

    private static MemberId about(PacketId id) {
        return new MemberId(id.value());
    }

    private String state(PacketId id) {
        return jdbc.sql("""
                select state || '/' || coalesce(voucher, '') || '/' || coalesce(sent_by, '') from reward_packet
                where id = ?""").param(id.value()).query(String.class).single();
    }
}
