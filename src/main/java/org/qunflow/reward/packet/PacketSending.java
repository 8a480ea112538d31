package org.qunflow.reward.packet;

import java.util.regex.Pattern;
import org.qunflow.engine.TaskClosed;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of a red packet do: sent with the number of its transfer, or given back into the budget of its day. */
@Service
public class PacketSending {
    private static final Pattern VOUCHER = Pattern.compile("[A-Za-z0-9-]{4,64}");
    private static final String SEND = "userTask_sendPacket";

    private final PacketRows rows;
    private final PacketDays days;
    private final News news;

    PacketSending(PacketRows rows, PacketDays days, News news) {
        this.rows = rows;
        this.days = days;
        this.news = news;
    }

    /** Notes who says that it was sent; the step that follows runs in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (task.elementId().equals(SEND) && !task.cancelled()) {
            rows.sentBy(PacketId.of(task.businessKey()), task.by());
        }
    }

    /** It was sent; false without a voucher that proves it. */
    @Transactional
    public boolean sent(PacketId id, String voucher) {
        boolean proven = VOUCHER.matcher(voucher.strip()).matches();
        if (proven) {
            close(id, "SENT", voucher.strip());
        }
        return proven;
    }

    /** It will not be sent. */
    @Transactional
    public void giveBack(PacketId id) {
        close(id, "GIVEN_BACK", null);
        days.giveBack(id);
    }

    private void close(PacketId id, String state, String voucher) {
        Packet packet = rows.find(id).orElseThrow();
        if (!rows.close(id, state, voucher, news.now(packet.community()))) {
            throw new IllegalStateException(
                    "Red packet " + id + " cannot become " + state + ". Current state: " + packet.state());
        }
        String by = rows.by(id);
        news.tell(
                packet.community(),
                at -> new PacketClosed(packet.community(), at, packet.to(), id, packet.amount(), state, voucher, by));
    }
}
