package org.qunflow.outreach;

import org.qunflow.channel.DeliveryChanged;
import org.qunflow.shared.Gathered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps touches up to date with what became of their messages; all changes of one transaction are one statement. */
@Component
class Deliveries {
    private final Gathered<TouchTable.Change> batch;

    Deliveries(TouchTable table) {
        this.batch = new Gathered<>(table::update);
    }

    @EventListener
    void on(DeliveryChanged event) {
        batch.add(
                new TouchTable.Change(event.message(), event.community(), Delivery.of(event.state()), event.reason()));
    }
}
