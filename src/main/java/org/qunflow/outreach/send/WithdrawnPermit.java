package org.qunflow.outreach.send;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.channel.SendPermit;
import org.springframework.stereotype.Component;

/** A message to a group that was taken back, or given up, does not leave the house any more. */
@Component
class WithdrawnPermit implements SendPermit {
    private final SendRows rows;

    WithdrawnPermit(SendRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, Verdict> objections(List<OutgoingMessage> messages) {
        List<UUID> toGroups = messages.stream()
                .filter(m -> m.group().isPresent())
                .map(OutgoingMessage::id)
                .toList();
        Map<UUID, Verdict> objections = new HashMap<>();
        if (!toGroups.isEmpty()) {
            rows.closed(toGroups).forEach(id -> objections.put(id, new Verdict.Refused("WITHDRAWN")));
        }
        return objections;
    }
}
