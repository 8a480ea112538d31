package org.qunflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.qunflow.engine.work.FailedItems;
import org.qunflow.engine.work.FailureCauses;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to steps that failed: items of bulk commands that failed alone and wait for a sweeper or for a human, and
 * journeys whose next step was given up.
 */
@Service
public class Failures {
    private final FailedItems items;
    private final FailureCauses causes;
    private final ManagementService management;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Failures(
            FailedItems items,
            FailureCauses causes,
            @Lazy ManagementService management,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.items = items;
        this.causes = causes;
        this.management = management;
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

    /**
     * What failed for the same reason.
     *
     * @param command as in {@link Failed}
     * @param cause the error without ids and numbers
     * @param givenUp how many of them are not tried again by themselves
     */
    public record Cause(String command, String cause, long items, long givenUp, Instant since) {}

    /** Journeys that stand after a step because what follows failed until it was given up. */
    public record Stuck(String process, String step, String cause, long items) {}

    /** Steps that failed and did not go through since, newest first, at most limit. */
    public List<Failed> open(CommunityId community, int limit) {
        return items.open(community, limit);
    }

    /** True for a step of this community that failed, whether it went through meanwhile or not. */
    public boolean isKnown(CommunityId community, long id) {
        return items.isKnown(community, id);
    }

    /** The same, of one command and cause. */
    public List<Failed> open(CommunityId community, String command, String cause, int limit) {
        return items.open(community, command, cause, limit);
    }

    /** What failed, grouped by why, the most frequent first. */
    public List<Cause> causes(CommunityId community) {
        return causes.causes(community);
    }

    public List<Stuck> stuck(CommunityId community) {
        return causes.stuck(community);
    }

    /** Lets everything be tried again that failed so; returns how many that are. */
    @Transactional
    public int tryAllAgain(CommunityId community, String command, String cause) {
        List<String> concerned = causes.tryAgain(community, command, cause);
        concerned.forEach(key -> told(community, key, process(command)));
        return concerned.size();
    }

    /** Lets all who are stuck so go on, if they can now; returns how many that are. */
    @Transactional
    public int tryAllAgain(CommunityId community, Stuck at) {
        List<FailureCauses.Job> jobs = causes.jobs(community, at);
        if (!jobs.isEmpty()) {
            management.setJobRetries(jobs.stream().map(FailureCauses.Job::id).toList(), 1);
            jobs.forEach(job -> told(community, job.businessKey(), at.process()));
        }
        return jobs.size();
    }

    private void told(CommunityId community, String key, String process) {
        events.publishEvent(new StepTriedAgain(community, clock.instant(community), key, process));
    }

    /** The process that a command names; null for a message, whose name has its room in front. */
    private static String process(String command) {
        String first = command.split(" ", 2)[0];
        return first.contains(".") ? null : first;
    }

    /** Lets a step be tried again now; false if it went through meanwhile or is a task, which people answer. */
    @Transactional
    public boolean tryAgain(CommunityId community, long id) {
        Optional<FailedItems.Due> due = items.tryAgain(community, id);
        due.ifPresent(item -> told(community, item.businessKey(), process(item.command())));
        return due.isPresent();
    }
}
