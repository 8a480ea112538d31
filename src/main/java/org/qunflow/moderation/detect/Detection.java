package org.qunflow.moderation.detect;

import java.time.Instant;
import java.util.List;
import org.qunflow.moderation.cases.Cases;
import org.qunflow.moderation.cases.NewCase;
import org.qunflow.moderation.message.Message;
import org.qunflow.moderation.message.Messages;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to detectors: all of them look at every message once. */
@Service
public class Detection {
    private static final int BATCH = 2000;

    private final List<Detector> inForce;
    private final Messages messages;
    private final Cases cases;

    Detection(List<Detector> inForce, Messages messages, Cases cases) {
        this.inForce = inForce;
        this.messages = messages;
        this.cases = cases;
    }

    /** Looks at what nobody has looked at. Returns how many cases are new. */
    @Transactional
    public int look(CommunityId community, Instant to) {
        List<Message> fresh = messages.fresh(community, to, BATCH);
        List<NewCase> found = fresh.stream()
                .flatMap(m -> inForce.stream().flatMap(d -> d.look(community, m).stream()))
                .toList();
        messages.lookedAt(fresh);
        return cases.findAll(community, found);
    }
}
