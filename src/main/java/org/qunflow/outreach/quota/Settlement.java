package org.qunflow.outreach.quota;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.qunflow.channel.DeliveryChanged;
import org.qunflow.channel.OutboxState;
import org.qunflow.shared.Gathered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What arrived has used its slot; what certainly did not gives it back. Of what nobody knows the slot stays reserved. */
@Component
class Settlement {
    private final SlotRows slots;
    private final Gathered<DeliveryChanged> batch = new Gathered<>(this::settle);

    Settlement(SlotRows slots) {
        this.slots = slots;
    }

    @EventListener
    void on(DeliveryChanged event) {
        if (arrived(event) || failed(event)) {
            batch.add(event);
        }
    }

    private void settle(List<DeliveryChanged> events) {
        if (slots.lock(events.stream().map(DeliveryChanged::message).toList())) {
            slots.use(those(events, Settlement::arrived));
            slots.giveBack(those(events, Settlement::failed));
        }
    }

    private static List<UUID> those(List<DeliveryChanged> events, Predicate<DeliveryChanged> which) {
        return events.stream().filter(which).map(DeliveryChanged::message).toList();
    }

    private static boolean arrived(DeliveryChanged event) {
        return event.state() == OutboxState.SENT;
    }

    private static boolean failed(DeliveryChanged event) {
        return switch (event.state()) {
            case FAILED_FINAL, REFUSED, REPLAYED -> true;
            default -> false;
        };
    }
}
