package org.qunflow.outreach.send;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunflow.channel.DeliveryChanged;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.FirstHolder;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskClosed;
import org.qunflow.engine.TaskOpened;
import org.qunflow.engine.WatchedTask;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Gathered;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Follows what becomes of a message elsewhere: its process, its task, its way through the channel. */
@Component
@Order(10)
class SendNews implements Alongside, FirstHolder {
    private static final String SETTLED = "outreach.sendSettled";
    private static final String TASK = "userTask_sendToGroup";

    private final SendRows rows;
    private final SenderRows holders;
    private final Senders senders;
    private final Processes processes;
    private final Gathered<TaskOpened> opened;

    SendNews(SendRows rows, SenderRows holders, Senders senders, Processes processes) {
        this.rows = rows;
        this.holders = holders;
        this.senders = senders;
        this.opened = new Gathered<>(holders::tasks);
        this.processes = processes;
    }

    @Override
    public Set<String> commands() {
        return Set.of(GroupSends.PROCESS);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> started) {
        rows.started(
                community,
                started.stream().map(i -> UUID.fromString(i.businessKey())).toList());
    }

    /** The group's sender gets it first, or the deputy where the sender is not there any more. */
    @Override
    public Optional<String> of(WatchedTask task, Step step) {
        return step.element().equals(TASK) ? senders.first(task) : Optional.empty();
    }

    @EventListener
    void on(TaskOpened task) {
        if (task.elementId().equals(TASK)) {
            opened.add(task);
        }
    }

    @EventListener
    void on(TaskClosed task) {
        if (task.elementId().equals(TASK) && !task.cancelled()) {
            holders.answered(SendId.of(task.businessKey()), task.by());
        }
    }

    /** Nobody waits for messages that people send; for the others the channel's word counts. */
    @EventListener
    void on(DeliveryChanged message) {
        settled(message)
                .filter(sent -> message.subjectType().equals("group"))
                .ifPresent(
                        sent -> processes.correlate(SETTLED, message.message().toString(), Map.of("sent", sent)));
    }

    /** Empty while it is on its way, and where nobody knows. */
    private static Optional<Boolean> settled(DeliveryChanged message) {
        return switch (message.state()) {
            case SENT -> Optional.of(true);
            case FAILED_FINAL, REFUSED, REPLAYED -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
