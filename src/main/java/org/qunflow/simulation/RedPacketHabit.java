package org.qunflow.simulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.reward.packet.PacketTo;
import org.qunflow.reward.packet.RedPackets;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Pretend members, and now and then a whole group, get a red packet as a greeting; the pretend operator sends nearly all of them. */
@Component
@Profile("demo")
class RedPacketHabit implements Habit {
    private static final List<String> OCCASIONS = List.of("生日", "入群满月", "晒单感谢");
    private static final BigDecimal AMOUNT = new BigDecimal("6.66");
    private static final BigDecimal SHARED = new BigDecimal("18.80");
    private static final int PARTS = 8;
    private static final double SHARES_ONE = 0.01;
    private static final double GETS_ONE = 0.003;
    private static final double IS_SENT = 0.9;

    private final RedPackets packets;

    RedPacketHabit(RedPackets packets) {
        this.packets = packets;
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        if (!task.element().equals("userTask_sendPacket")) {
            return Optional.empty();
        }
        boolean sent = draw.of("packet sent", task.about()) < IS_SENT;
        String voucher = "WX-" + (long) (draw.of("packet voucher", task.about()) * 1e10);
        return Optional.of(sent ? Map.of("sent", true, "voucher", voucher + "0000") : Map.of("sent", false));
    }

    @Override
    public void live(PretendDay day) {
        day.members().stream()
                .filter(m -> day.happens(GETS_ONE, "red packet", m.externalId()))
                .forEach(m -> packets.ask(
                        day.community(),
                        m.id(),
                        AMOUNT,
                        day.draw().any(OCCASIONS, "occasion", m.externalId()),
                        m.externalId() + "/" + day.day()));
        packets.groups(day.community()).stream()
                .filter(g -> day.happens(SHARES_ONE, "red packet into the group", g.zh()))
                .forEach(g -> packets.ask(
                        day.community(),
                        PacketTo.group(g.id(), Math.min(PARTS, g.size())),
                        SHARED,
                        "周末茶会",
                        g.zh() + "/" + day.day()));
    }
}
