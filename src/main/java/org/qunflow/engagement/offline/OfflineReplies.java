package org.qunflow.engagement.offline;

import java.math.BigDecimal;
import org.qunflow.engagement.gathering.Texts;
import org.qunflow.engine.TaskClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what people answered in the tasks of offline events, in the transaction in which they did. */
@Component
class OfflineReplies {
    private final OfflineSteps steps;
    private final OfflineRows rows;
    private final OfflineNews news;

    OfflineReplies(OfflineSteps steps, OfflineRows rows, OfflineNews news) {
        this.steps = steps;
        this.rows = rows;
        this.news = news;
    }

    @EventListener
    void on(TaskClosed task) {
        if (task.cancelled() || !task.processKey().equals(Offlines.PROCESS)) {
            return;
        }
        OfflineId id = OfflineId.of(task.businessKey());
        switch (task.elementId()) {
            case "userTask_judgeProposal", "userTask_overrideReadiness" -> judged(task, id);
            case "userTask_confirmVenue" -> venue(task, id);
            case "userTask_checkAttendance" -> held(task, id);
            case "userTask_reviewOffline" -> reviewed(task, id);
            default -> {
                // Nothing of it is kept here.
            }
        }
    }

    private void judged(TaskClosed task, OfflineId id) {
        String note = Texts.of(task.answers(), "note");
        steps.decided(id, note, task.by());
        if (!Texts.of(task.answers(), "verdict").equals("OPEN")) {
            steps.note(id, note.isEmpty() ? "BY_LEAD" : note);
        }
    }

    private void venue(TaskClosed task, OfflineId id) {
        String venue = Texts.of(task.answers(), "venue");
        if (!Texts.of(task.answers(), "found").equals("YES")) {
            steps.note(id, venue.isEmpty() ? "NO_VENUE" : venue);
            return;
        }
        must(steps.confirm(id, venue), id, OfflineState.CONFIRMED);
        news.moved(rows.get(id), OfflineState.CONFIRMED, venue);
    }

    private void held(TaskClosed task, OfflineId id) {
        BigDecimal spent = new BigDecimal(Texts.of(task.answers(), "spent"));
        must(steps.hold(id, spent, Texts.of(task.answers(), "note"), task.by(), task.at()), id, OfflineState.HELD);
        news.moved(rows.get(id), OfflineState.HELD, "");
    }

    private void reviewed(TaskClosed task, OfflineId id) {
        int rating = Integer.parseInt(Texts.of(task.answers(), "rating"));
        String learned = Texts.of(task.answers(), "learned");
        must(steps.review(id, rating, learned, task.by(), task.at()), id, OfflineState.REVIEWED);
        news.moved(rows.get(id), OfflineState.REVIEWED, learned);
    }

    private static void must(boolean done, OfflineId id, OfflineState to) {
        if (!done) {
            throw new IllegalStateException("Offline event " + id + " cannot be " + to + " as it stands");
        }
    }
}
