package org.qunflow.engagement.gathering.course;

import org.qunflow.engagement.gathering.Gathering;
import org.qunflow.engagement.gathering.GatheringAnnounced;
import org.qunflow.engagement.gathering.GatheringHeld;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.GatheringReviewed;
import org.qunflow.engagement.gathering.Texts;
import org.qunflow.engine.TaskClosed;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what people answered in the tasks of gatherings, in the transaction in which they did. */
@Component
class HostAnswers {
    private final GatheringSteps steps;
    private final GatheringRows rows;
    private final News news;

    HostAnswers(GatheringSteps steps, GatheringRows rows, News news) {
        this.steps = steps;
        this.rows = rows;
        this.news = news;
    }

    @EventListener
    void on(TaskClosed task) {
        if (task.cancelled()) {
            return;
        }
        switch (task.processKey()) {
            case "gathering" -> hosted(task, GatheringId.of(task.businessKey()));
            case "guest-invitation" -> guested(task, GatheringId.of(task.businessKey()));
            default -> {
                // Tasks of other rooms.
            }
        }
    }

    private void hosted(TaskClosed task, GatheringId id) {
        switch (task.elementId()) {
            case "userTask_prepareGathering" -> steps.brief(id, task.answers());
            case "userTask_judgeBrief" -> judged(task, id);
            case "userTask_announceGathering" -> announced(task, id);
            case "userTask_hostGathering" -> held(task, id);
            case "userTask_reviewGathering" -> reviewed(task, id);
            case "userTask_explainMissedGathering" -> steps.explain(id, Texts.of(task.answers(), "reason"));
            default -> {
                // Steering leaves only its trace in the journal.
            }
        }
    }

    private void guested(TaskClosed task, GatheringId id) {
        if (task.elementId().equals("userTask_inviteGuest")) {
            steps.guest(id, Texts.of(task.answers(), "guest"), Texts.yes(task.answers(), "coming"));
        } else if (!task.elementId().equals("userTask_briefGuest")) {
            steps.guestDone(id);
        }
    }

    private void judged(TaskClosed task, GatheringId id) {
        if (Texts.of(task.answers(), "verdict").equals("CANCEL")) {
            steps.note(id, Texts.of(task.answers(), "note"));
        }
    }

    private void announced(TaskClosed task, GatheringId id) {
        steps.announce(id, Texts.of(task.answers(), "announcement"));
        Gathering g = of(task.community(), id);
        news.tell(
                task.community(),
                at -> new GatheringAnnounced(
                        task.community(),
                        at,
                        g.group(),
                        id,
                        g.plan().title(),
                        g.brief().ad()));
    }

    private void held(TaskClosed task, GatheringId id) {
        steps.hold(id, task.answers(), task.by(), task.at());
        Gathering g = of(task.community(), id);
        news.tell(
                task.community(),
                at -> new GatheringHeld(
                        task.community(),
                        at,
                        g.group(),
                        id,
                        g.plan().title(),
                        g.outcome().attended(),
                        g.outcome().outputs()));
    }

    private void reviewed(TaskClosed task, GatheringId id) {
        steps.review(id, task.answers(), task.by(), task.at());
        Gathering g = of(task.community(), id);
        news.tell(
                task.community(),
                at -> new GatheringReviewed(
                        task.community(),
                        at,
                        g.group(),
                        id,
                        g.plan().title(),
                        g.outcome().rating()));
    }

    private Gathering of(CommunityId community, GatheringId id) {
        return rows.find(community, id).orElseThrow();
    }
}
