package org.qunflow.conversion.live;

import java.math.BigDecimal;
import java.util.Objects;
import org.qunflow.engine.TaskClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what people answered in the tasks of live rooms, in the transaction in which they did. */
@Component
class LiveReplies {
    private final LiveSteps steps;
    private final LiveRoomRows rows;
    private final LiveNews news;

    LiveReplies(LiveSteps steps, LiveRoomRows rows, LiveNews news) {
        this.steps = steps;
        this.rows = rows;
        this.news = news;
    }

    @EventListener
    void on(TaskClosed task) {
        if (task.cancelled() || !task.processKey().equals(LiveRooms.PROCESS)) {
            return;
        }
        LiveId id = LiveId.of(task.businessKey());
        switch (task.elementId()) {
            case "userTask_acceptPath" -> judged(task, id);
            case "userTask_recordLive" -> recorded(task, id);
            case "userTask_reviewLive" -> reviewed(task, id);
            default -> {
                // Nothing of it is kept here.
            }
        }
    }

    private void judged(TaskClosed task, LiveId id) {
        String note = text(task, "note");
        if (text(task, "verdict").equals("PUBLISH")) {
            steps.accepted(id, note);
        } else {
            steps.note(id, note.isEmpty() ? "TOO_MANY_JUMPS" : note);
        }
    }

    private void recorded(TaskClosed task, LiveId id) {
        if (!text(task, "held").equals("YES")) {
            return;
        }
        must(
                steps.hold(
                        id,
                        number(task, "viewers").intValue(),
                        number(task, "orders").intValue(),
                        number(task, "revenue")),
                id);
        news.moved(rows.get(id), LiveState.HELD, "");
    }

    private void reviewed(TaskClosed task, LiveId id) {
        String learned = text(task, "learned");
        must(steps.review(id, learned, task.by(), task.at()), id);
        news.moved(rows.get(id), LiveState.REVIEWED, learned);
    }

    private static String text(TaskClosed task, String key) {
        return Objects.toString(task.answers().get(key), "").strip();
    }

    private static BigDecimal number(TaskClosed task, String key) {
        String text = text(task, key);
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static void must(boolean done, LiveId id) {
        if (!done) {
            throw new IllegalStateException("Live room " + id + " cannot be recorded as it stands");
        }
    }
}
