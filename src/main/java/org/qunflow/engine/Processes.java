package org.qunflow.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;

/**
 * Starts and moves process instances. One instance per (process, business key) runs at a time. Answers are handed over
 * as transient variables: they route the token and leave no row behind. The bulk methods work in chunks of 100–500
 * instances per engine command, each chunk in a transaction of its own; a failing chunk is bisected, the failing item
 * becomes a bulk failure that a sweeper tries again, the others go through.
 */
@Service
public class Processes {

    /** One item of a bulk command: whom it concerns and the routing answers for it. */
    public record Item(String businessKey, Map<String, Object> answers) {
        public static Item of(Object key) {
            return new Item(key.toString(), Map.of());
        }
    }

    /** Starts one instance in the current transaction; throws {@code AlreadyRunning} if one runs under that key. */
    public String start(String processKey, CommunityId community, String businessKey, Map<String, Object> answers) {
        throw new UnsupportedOperationException("engine room: start");
    }

    /** Starts many instances at the plain start event. */
    public BulkResult startAll(String processKey, CommunityId community, Collection<Item> items) {
        throw new UnsupportedOperationException("engine room: startAll");
    }

    /** The same; the keys started are handed over in each chunk's own transaction. */
    public BulkResult startAll(
            String processKey, CommunityId community, Collection<Item> items, Consumer<List<String>> alongside) {
        throw new UnsupportedOperationException("engine room: startAll");
    }

    /** Starts many instances of a process at its message start event. */
    public BulkResult startAllByMessage(
            String processKey, String message, CommunityId community, Collection<Item> items) {
        throw new UnsupportedOperationException("engine room: startAllByMessage");
    }

    /**
     * The same; the business keys of each chunk that were started are handed over in the chunk's own transaction, so
     * that what rooms write about them stands or falls with it.
     */
    public BulkResult startAllByMessage(
            String processKey,
            String message,
            CommunityId community,
            Collection<Item> items,
            Consumer<List<String>> alongside) {
        throw new UnsupportedOperationException("engine room: startAllByMessage");
    }

    /** Hands a message to the instance with this business key in the current transaction; false if none waits for it. */
    public boolean correlate(String message, String businessKey, Map<String, Object> answers) {
        throw new UnsupportedOperationException("engine room: correlate");
    }

    /** Hands a message to many instances; those that do not wait for it are counted as missed. */
    public BulkResult correlateAll(String message, CommunityId community, Collection<Item> items) {
        throw new UnsupportedOperationException("engine room: correlateAll");
    }

    /**
     * The same; the business keys of each chunk that the message reached are handed over in the chunk's own
     * transaction, so that what rooms write about them stands or falls with it.
     */
    public BulkResult correlateAll(
            String message, CommunityId community, Collection<Item> items, Consumer<List<String>> alongside) {
        throw new UnsupportedOperationException("engine room: correlateAll");
    }

    /** Runs the timers and other jobs of a community that are due at the moment, in order of their due time. */
    public int runDueJobs(CommunityId community, Instant due) {
        throw new UnsupportedOperationException("engine room: runDueJobs");
    }

    /** The business keys among these for which an instance of the process is running. */
    public List<String> running(String processKey, Collection<String> businessKeys) {
        throw new UnsupportedOperationException("engine room: running");
    }
}
