package org.qunflow.engine;

import java.time.Instant;
import java.util.List;
import org.qunflow.engine.work.FailedItems;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to steps that failed: items of bulk commands that failed alone and wait for a sweeper or for a human. */
@Service
public class Failures {
    private final FailedItems items;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Failures(FailedItems items, ApplicationEventPublisher events, BusinessClock clock) {
        this.items = items;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A step that failed.
     *
     * @param command what was to happen: a message, a process, "process message", or empty for a task
     * @param businessKey whom it concerns
     * @param task id of the task whose answer failed, or null
     * @param nextAt when it is tried again, real time; null: not by itself
     */
    public record Failed(
            long id, String command, String businessKey, String task, String error, int attempts, Instant nextAt) {}

    /** Steps that failed and did not go through since, newest first, at most limit. */
    public List<Failed> open(CommunityId community, int limit) {
        return items.open(community, limit);
    }

    /** True for a step of this community that failed, whether it went through meanwhile or not. */
    public boolean isKnown(CommunityId community, long id) {
        return items.isKnown(community, id);
    }

    /** Lets a step be tried again now; false if it went through meanwhile or is a task, which people answer. */
    @Transactional
    public boolean tryAgain(CommunityId community, long id) {
        List<String> concerned = items.tryAgain(community, id);
        concerned.forEach(key -> events.publishEvent(new StepTriedAgain(community, clock.instant(community), key)));
        return !concerned.isEmpty();
    }
}
