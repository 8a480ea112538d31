package org.qunflow.tasks.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunflow.engine.TaskInbox;
import org.qunflow.engine.TaskInbox.Answer;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Component;

/** Runs a batch to its end in the name of who began it, from wherever it stands. */
@Component
class BatchRunner {
    private static final int PIECE = 1_000;
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final BatchItems items;
    private final TaskInbox inbox;
    private final OneByOne one;
    private final CurrentOperator operator;
    private final ObjectMapper json;

    BatchRunner(BatchItems items, TaskInbox inbox, OneByOne one, CurrentOperator operator, ObjectMapper json) {
        this.items = items;
        this.inbox = inbox;
        this.one = one;
        this.operator = operator;
        this.json = json;
    }

    void run(Batch batch) {
        operator.runAs(batch.by(), () -> {
            List<String> tasks = items.ahead(batch, PIECE);
            while (!tasks.isEmpty()) {
                piece(batch, tasks);
                tasks = items.ahead(batch, PIECE);
            }
        });
    }

    private void piece(Batch batch, List<String> tasks) {
        if (batch.act() == Batch.Act.COMPLETE) {
            complete(batch, tasks);
        } else {
            one.all(batch, tasks);
        }
        items.settle(batch, tasks, Batch.Result.FAILED);
    }

    /** Those that were completed are settled by then, in the transactions that completed them. */
    private void complete(Batch batch, List<String> tasks) {
        items.settleLost(batch, tasks);
        Map<String, Object> answers = answers(batch);
        List<Answer> ready = items.ahead(batch, tasks.size()).stream()
                .filter(Set.copyOf(tasks)::contains)
                .map(task -> new Answer(task, answers))
                .toList();
        inbox.completeAll(batch.community(), batch.by(), ready);
        items.settleLost(batch, tasks);
    }

    private Map<String, Object> answers(Batch batch) {
        try {
            return json.readValue(batch.answers(), ANSWERS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Cannot read the answers of batch " + batch.id(), broken);
        }
    }
}
