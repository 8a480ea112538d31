package org.qunflow.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qunflow.engine.work.Bulk;
import org.qunflow.engine.work.Chunks;
import org.qunflow.engine.work.Delivery;
import org.qunflow.engine.work.DueJobs;
import org.qunflow.engine.work.EngineCommands;
import org.qunflow.engine.work.Instances;
import org.qunflow.engine.work.Standstill;
import org.qunflow.engine.work.Starting;
import org.qunflow.engine.work.Starting.Start;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts and moves process instances. One instance per (process, business key) runs at a time. Answers are handed over
 * as transient variables: they route the token and leave no row behind. The bulk methods work in chunks of 100–500
 * instances per engine command, each chunk in a transaction of its own; a failing chunk is bisected, the failing item
 * becomes a bulk failure that a sweeper tries again, the others go through.
 */
@Service
public class Processes {
    private static final Consumer<List<String>> NOTHING_MORE = keys -> {};

    private final EngineCommands commands;
    private final Chunks chunks;
    private final Instances instances;
    private final Starting starting;
    private final Delivery delivery;
    private final DueJobs dueJobs;
    private final Standstill standstill;

    Processes(
            EngineCommands commands,
            Chunks chunks,
            Instances instances,
            Starting starting,
            Delivery delivery,
            DueJobs dueJobs,
            Standstill standstill) {
        this.commands = commands;
        this.chunks = chunks;
        this.instances = instances;
        this.starting = starting;
        this.delivery = delivery;
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
        Start start = new Start(processKey, null, community);
        return commands.joined(command -> starting.one(command, start, new Item(businessKey, answers)));
    }

    /** Starts many instances at the plain start event; those under whose key one runs already are counted as missed. */
    public BulkResult startAll(String processKey, CommunityId community, Collection<Item> items) {
        return startAll(processKey, community, items, NOTHING_MORE);
    }

    /**
     * The same; the business keys that each chunk started are handed over in the chunk's own transaction, so that what
     * rooms write about them stands or falls with it.
     */
    public BulkResult startAll(
            String processKey, CommunityId community, Collection<Item> items, Consumer<List<String>> alongside) {
        return startAll(new Start(processKey, null, community), items, alongside);
    }

    /** Starts many instances of a process at its message start event. */
    public BulkResult startAllByMessage(
            String processKey, String message, CommunityId community, Collection<Item> items) {
        return startAllByMessage(processKey, message, community, items, NOTHING_MORE);
    }

    /** The same, with the keys of each chunk handed over in its transaction. */
    public BulkResult startAllByMessage(
            String processKey,
            String message,
            CommunityId community,
            Collection<Item> items,
            Consumer<List<String>> alongside) {
        return startAll(new Start(processKey, message, community), items, alongside);
    }

    /** Hands a message to the instance with this business key in the current transaction; false if none waits for it. */
    @Transactional
    public boolean correlate(String message, String businessKey, Map<String, Object> answers) {
        List<Item> item = List.of(new Item(businessKey, answers));
        return commands.joined(
                command -> !delivery.all(command, message, null, item).isEmpty());
    }

    /** Hands a message to many instances; those that do not wait for it are counted as missed. */
    public BulkResult correlateAll(String message, CommunityId community, Collection<Item> items) {
        return correlateAll(message, community, items, NOTHING_MORE);
    }

    /** The same, with the keys that each chunk reached handed over in its transaction. */
    public BulkResult correlateAll(
            String message, CommunityId community, Collection<Item> items, Consumer<List<String>> alongside) {
        return chunks.run(Bulk.correlate(message, community), items, (command, chunk) -> {
            Collection<String> reached = delivery.all(command, message, community, chunk);
            alongside.accept(List.copyOf(reached));
            return reached.size();
        });
    }

    /** Runs the timers and other jobs of a community that are due at the moment, in order of their due time. */
    public int runDueJobs(CommunityId community, Instant due) {
        return dueJobs.run(community, due);
    }

    /** All instances of a community stand still: no timer fires, no task can be done, no message is taken. */
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

    private BulkResult startAll(Start start, Collection<Item> items, Consumer<List<String>> alongside) {
        return chunks.run(Bulk.start(start), items, (command, chunk) -> {
            Collection<String> started = starting.all(command, start, chunk, alongside);
            return started.size();
        });
    }
}
