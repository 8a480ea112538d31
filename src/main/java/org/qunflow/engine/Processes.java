package org.qunflow.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.work.Bulk;
import org.qunflow.engine.work.BulkWork;
import org.qunflow.engine.work.Chunks;
import org.qunflow.engine.work.DueJobs;
import org.qunflow.engine.work.Instances;
import org.qunflow.engine.work.Singly;
import org.qunflow.engine.work.Standstill;
import org.qunflow.engine.work.Starting.Start;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts and moves process instances. One instance per (process, business key) runs at a time. Answers are handed over
 * as transient variables: they route the token and leave no row behind. The bulk methods work in chunks of 100–500
 * instances per engine command, each chunk in a transaction of its own; a failing chunk is bisected, the failing item
 * becomes a bulk failure that a sweeper tries again, the others go through. What rooms write beside it is {@link Alongside}.
 */
@Service
public class Processes {
    private final Singly singly;
    private final Chunks chunks;
    private final BulkWork work;
    private final Instances instances;
    private final DueJobs dueJobs;
    private final Standstill standstill;

    Processes(
            Singly singly, Chunks chunks, BulkWork work, Instances instances, DueJobs dueJobs, Standstill standstill) {
        this.singly = singly;
        this.chunks = chunks;
        this.work = work;
        this.instances = instances;
        this.dueJobs = dueJobs;
        this.standstill = standstill;
    }

    /** One item of a bulk command: whom it concerns and the routing answers for it. */
    public record Item(String businessKey, Map<String, Object> answers) {
        public static Item of(Object key) {
            return new Item(key.toString(), Map.of());
        }
    }

    /** Starts one instance in the current transaction; throws {@code AlreadyRunning} if one runs under that key. */
    @Transactional
    public String start(String processKey, CommunityId community, String businessKey, Map<String, Object> answers) {
        return singly.start(new Start(processKey, null, community), new Item(businessKey, answers));
    }

    /** Starts many instances at the plain start event; those under whose key one runs already are counted as missed. */
    public BulkResult startAll(String processKey, CommunityId community, Collection<Item> items) {
        return run(Bulk.start(new Start(processKey, null, community)), items);
    }

    /** Starts many instances of a process at its message start event. */
    public BulkResult startAllByMessage(
            String processKey, String message, CommunityId community, Collection<Item> items) {
        return run(Bulk.start(new Start(processKey, message, community)), items);
    }

    /** Hands a message to the instance with this business key in the current transaction; false if none waits for it. */
    @Transactional
    public boolean correlate(String message, String businessKey, Map<String, Object> answers) {
        return singly.tell(message, new Item(businessKey, answers));
    }

    /** Hands a message to many instances; those that do not wait for it are counted as missed. */
    public BulkResult correlateAll(String message, CommunityId community, Collection<Item> items) {
        return run(Bulk.correlate(message, community), items);
    }

    private BulkResult run(Bulk bulk, Collection<Item> items) {
        return chunks.run(bulk, items, (command, chunk) -> work.run(command, bulk, chunk));
    }

    /** Runs the timers and other jobs of a community that are due at the moment, in order of their due time. */
    public int runDueJobs(CommunityId community, Instant due) {
        return dueJobs.run(community, due);
    }

    /** All instances of a community stand still: no timer fires, no task can be done, nobody waits for a message. */
    @Transactional
    public void standStill(CommunityId community) {
        standstill.begin(community);
    }

    /** They go on. */
    @Transactional
    public void goOn(CommunityId community) {
        standstill.end(community);
    }

    /** The business keys among these for which an instance of the process is running. */
    public List<String> running(String processKey, Collection<String> businessKeys) {
        return instances.running(processKey, businessKeys);
    }
}
