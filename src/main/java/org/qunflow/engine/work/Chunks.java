package org.qunflow.engine.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.qunflow.engine.BulkResult;
import org.qunflow.engine.Processes.Item;
import org.qunflow.shared.BusinessClock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Cuts a bulk command into chunks, one engine command and transaction each. A chunk that fails is rolled back and
 * halved until the item stands alone; that one is kept as a bulk failure and the others go through.
 */
@Component
public class Chunks {
    private static final int TRIES_ALONE = 3;
    private static final int SMALLEST = 25;

    private final EngineCommands commands;
    private final BulkFailures failures;
    private final WorkSettings settings;
    private final Workers workers;
    private final BusinessClock clock;

    Chunks(
            EngineCommands commands,
            BulkFailures failures,
            WorkSettings settings,
            Workers workers,
            BusinessClock clock) {
        this.commands = commands;
        this.failures = failures;
        this.settings = settings;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Does the work for all items; the work returns how many of a chunk it reached. Items that failed before and wait
     * for the sweeper are left to it.
     */
    public BulkResult run(Bulk bulk, Collection<Item> items, ToIntBiFunction<CommandContext, List<Item>> work) {
        Set<String> failed = items.isEmpty() ? Set.of() : failures.open(bulk);
        if (failed.isEmpty()) {
            return all(bulk, items, work);
        }
        Map<Boolean, List<Item>> known =
                items.stream().collect(Collectors.partitioningBy(i -> failed.contains(i.businessKey())));
        return all(bulk, known.get(false), work).plus(failedBefore(bulk, known.get(true), work));
    }

    /** The sweeper stands still while history passes, and no sweeper answers tasks: then they are tried here, alone. */
    private BulkResult failedBefore(Bulk bulk, List<Item> items, ToIntBiFunction<CommandContext, List<Item>> work) {
        if (bulk.isTriedAgain() && !clock.isMoved(bulk.community())) {
            return new BulkResult(0, 0, items.size());
        }
        BulkResult all = new BulkResult(0, 0, 0);
        for (Item item : items) {
            BulkResult one = single(bulk, List.of(item), work, 1);
            if (one.failed() == 0) {
                failures.resolve(bulk, item);
            }
            all = all.plus(one);
        }
        return all;
    }

    private BulkResult all(Bulk bulk, Collection<Item> items, ToIntBiFunction<CommandContext, List<Item>> work) {
        List<List<Item>> chunks = cut(items);
        boolean inAnyOrder = items.stream().map(Item::businessKey).distinct().count() == items.size();
        return workers.all(chunks, inAnyOrder, chunk -> chunk(bulk, chunk, work));
    }

    private BulkResult chunk(Bulk bulk, List<Item> items, ToIntBiFunction<CommandContext, List<Item>> work) {
        if (items.size() == 1) {
            return single(bulk, items, work, 1);
        }
        try {
            int done = commands.alone(command -> work.applyAsInt(command, items));
            return new BulkResult(done, items.size() - done, 0);
        } catch (RuntimeException e) {
            int half = items.size() / 2;
            return chunk(bulk, items.subList(0, half), work).plus(chunk(bulk, items.subList(half, items.size()), work));
        }
    }

    private BulkResult single(Bulk bulk, List<Item> item, ToIntBiFunction<CommandContext, List<Item>> work, int tries) {
        try {
            int done = commands.alone(command -> work.applyAsInt(command, item));
            return new BulkResult(done, 1 - done, 0);
        } catch (OptimisticLockingException | DuplicateKeyException e) {
            return tries < TRIES_ALONE ? single(bulk, item, work, tries + 1) : keep(bulk, item.get(0), e);
        } catch (RuntimeException e) {
            return keep(bulk, item.get(0), e);
        }
    }

    private BulkResult keep(Bulk bulk, Item item, RuntimeException why) {
        failures.keep(bulk, item, why);
        return new BulkResult(0, 0, 1);
    }

    /** Chunks in the given order, none of which holds a business key twice. */
    private List<List<Item>> cut(Collection<Item> items) {
        int size = size(items.size());
        List<List<Item>> chunks = new ArrayList<>();
        List<Item> chunk = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Item item : items) {
            if (chunk.size() == size || keys.contains(item.businessKey())) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                keys.clear();
            }
            chunk.add(item);
            keys.add(item.businessKey());
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk);
        }
        return chunks;
    }

    /** As large as allowed, but small enough for every worker to have one. */
    private int size(int items) {
        int share = (items + settings.workers() - 1) / settings.workers();
        return Math.min(settings.chunk(), Math.max(SMALLEST, share));
    }
}
