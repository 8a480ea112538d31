package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.group.seat.Endings;
import org.qunflow.reward.packet.Packet;
import org.qunflow.reward.packet.PacketAnswer;
import org.qunflow.reward.packet.PacketDay;
import org.qunflow.reward.packet.PacketId;
import org.qunflow.reward.packet.PacketRefusal;
import org.qunflow.reward.packet.PacketTo;
import org.qunflow.reward.packet.RedPackets;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@DisplayName("002-04 a red packet that a whole group shares")
class GroupPacketTests {
    @Autowired
    CommunityLife life;

    @Autowired
    RedPackets packets;

    @Autowired
    Endings endings;

    @Autowired
    JdbcClient jdbc;

    private GroupId group;

    @BeforeEach
    void aGroup() {
        life.begins();
        group = aGroup(1, 5);
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    @DisplayName("002-04 it counts once and with its whole amount, and is sent by a person with proof")
    void itCountsOnceAndIsSent() {
        PacketId id = ((PacketAnswer.Asked) ask(group, "66.60", 5)).id();
        assertThat(packets.budget(life.community()))
                .extracting(PacketDay::packets, d -> d.amount().stripTrailingZeros())
                .containsExactly(1, new BigDecimal("66.6"));
        MemberId about = new MemberId(id.value());
        life.operatorAnswers(about, "userTask_sendPacket", Map.of("sent", true, "voucher", "WX-1234"));
        Packet sent = newest().get(0);
        assertThat(sent.state()).isEqualTo("SENT");
        assertThat(sent.to()).isEqualTo(PacketTo.group(group, 5));
        assertThat(jdbc.sql(
                                "select kind from journal_entry where subject_type = 'group' and subject_id = ? order by id")
                        .param(group.toString())
                        .query(String.class)
                        .list())
                .contains("reward.packet.PacketAsked", "reward.packet.PacketClosed");
    }

    @Test
    @DisplayName(
            "002-04 caps of a group: money at once, parts, times, the total of the day; beyond them nothing is sent")
    void theCapsHold() {
        assertThat(refusal(ask(group, "100.01", 5))).isEqualTo(PacketRefusal.TOO_MUCH_AT_ONCE);
        assertThat(refusal(ask(group, "1.001", 5))).isEqualTo(PacketRefusal.NOT_PAYABLE);
        assertThat(refusal(ask(group, "5", 6))).as("more parts than members").isEqualTo(PacketRefusal.PIECES);
        assertThat(refusal(ask(group, "5", 0))).isEqualTo(PacketRefusal.PIECES);
        assertThat(refusal(ask(group, "0.04", 5))).as("parts of nothing").isEqualTo(PacketRefusal.PIECES);
        assertThat(refusal(ask(GroupId.next(), "5", 1))).isEqualTo(PacketRefusal.NO_GROUP);
        assertThat(refusal(ask(ofAnotherCommunity(), "5", 1))).isEqualTo(PacketRefusal.NO_GROUP);
        IntStream.range(0, 4).forEach(i -> assertThat(ask(group, "1", 2)).isInstanceOf(PacketAnswer.Asked.class));
        assertThat(refusal(ask(group, "1", 2))).isEqualTo(PacketRefusal.TOO_OFTEN);
        assertThat(life.count(
                        "select count(*) from journal_entry where kind = 'reward.packet.PacketRefused' and community_id = ?",
                        life.community().value()))
                .isEqualTo(8);
    }

    @Test
    @DisplayName("002-04 many at once do not go above the caps of the group and of the day")
    void manyAtOnceStayWithinTheCaps() {
        assertThat(asked(List.of(group, group, group, group, group, group), "1"))
                .isEqualTo(4);
        List<GroupId> many = IntStream.range(2, 7).mapToObj(n -> aGroup(n, 5)).toList();
        assertThat(asked(many, "90")).as("196 are left").isEqualTo(2);
        assertThat(packets.budget(life.community()).amount()).isEqualByComparingTo("184");
    }

    @Test
    @DisplayName("002-04 a group that is closed meanwhile gets nothing, and the budget of the day gets it back")
    void aClosedGroupGetsNothing() {
        ask(group, "10", 5);
        endings.dissolve(life.community(), group, "没有共同点");
        assertThat(newest().get(0).state()).isEqualTo("GIVEN_BACK");
        assertThat(packets.budget(life.community()).packets()).isZero();
        assertThat(refusal(ask(group, "10", 1))).isEqualTo(PacketRefusal.NO_GROUP);
    }

    private long asked(List<GroupId> groups, String amount) {
        return groups.stream().map(g -> CompletableFuture.supplyAsync(() -> ask(g, amount, 1))).toList().stream()
                .map(CompletableFuture::join)
                .filter(PacketAnswer.Asked.class::isInstance)
                .count();
    }

    private PacketAnswer ask(GroupId to, String amount, int pieces) {
        return packets.ask(
                life.community(),
                PacketTo.group(to, pieces),
                new BigDecimal(amount),
                "周末茶会",
                UUID.randomUUID().toString());
    }

    private static PacketRefusal refusal(PacketAnswer answer) {
        return ((PacketAnswer.Refused) answer).why();
    }

    private List<Packet> newest() {
        return packets.newest(life.community(), new PacketId(new UUID(-1, -1)), 5);
    }

    private GroupId aGroup(int number, int size) {
        return aGroup(life.community().value(), number, size);
    }

    private GroupId ofAnotherCommunity() {
        UUID other = UUID.randomUUID();
        jdbc.sql("""
                insert into community_community (id, name, brand, created_at)
                values (?, ?, 'Tea house', now())""").params(other, "Elsewhere " + other).update();
        return aGroup(other, 1, 5);
    }

    private GroupId aGroup(UUID community, int number, int size) {
        GroupId id = GroupId.next();
        jdbc.sql("""
                insert into group_group (id, community_id, type, name, number, capacity, size, opened_at)
                values (?, ?, 'VIP', ?, ?, 30, ?, now())""")
                .params(id.value(), community, "VIP " + number, number, size)
                .update();
        return id;
    }
}
