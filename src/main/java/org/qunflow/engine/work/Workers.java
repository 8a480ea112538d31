package org.qunflow.engine.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.qunflow.engine.BulkResult;
import org.qunflow.engine.Processes.Item;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.LongWork;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Works on several chunks at the same time, in the name and manner of whoever asked; a single one stays in its thread. */
@Component
class Workers implements DisposableBean {
    private final CurrentOperator operator;
    private final ExecutorService threads;

    Workers(WorkSettings settings, CurrentOperator operator) {
        this.operator = operator;
        this.threads = settings.workers() == 1
                ? null
                : Executors.newFixedThreadPool(settings.workers(), work -> {
                    Thread thread = new Thread(work, "bulk");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    BulkResult all(List<List<Item>> chunks, boolean inAnyOrder, Function<List<Item>, BulkResult> work) {
        return threads == null || !inAnyOrder || chunks.size() < 2 ? inTurn(chunks, work) : sideBySide(chunks, work);
    }

    private static BulkResult inTurn(List<List<Item>> chunks, Function<List<Item>, BulkResult> work) {
        return chunks.stream().map(work).reduce(new BulkResult(0, 0, 0), BulkResult::plus);
    }

    private BulkResult sideBySide(List<List<Item>> chunks, Function<List<Item>, BulkResult> work) {
        String name = operator.name();
        List<Future<BulkResult>> results = new ArrayList<>();
        chunks.forEach(chunk -> results.add(threads.submit(LongWork.piece(() -> as(name, chunk, work)))));
        return results.stream().map(Workers::result).reduce(new BulkResult(0, 0, 0), BulkResult::plus);
    }

    private BulkResult as(String name, List<Item> chunk, Function<List<Item>, BulkResult> work) {
        BulkResult[] result = new BulkResult[1];
        operator.runAs(name, () -> result[0] = work.apply(chunk));
        return result[0];
    }

    private static BulkResult result(Future<BulkResult> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A chunk could not be worked on: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while chunks were worked on", e);
        }
    }

    @Override
    public void destroy() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
