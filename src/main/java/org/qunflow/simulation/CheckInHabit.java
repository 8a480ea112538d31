package org.qunflow.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engagement.checkin.CheckBoard;
import org.qunflow.engagement.checkin.CheckIns;
import org.qunflow.engagement.checkin.CheckTask;
import org.qunflow.engagement.checkin.CheckTasks;
import org.qunflow.engagement.checkin.NewCheckTask;
import org.qunflow.engagement.checkin.ProofReviews;
import org.qunflow.engagement.checkin.Whom;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Three weeks of morning tea, with a note for all and with a picture for those who like: pretend people do it, forget it and mend it. */
@Component
@Profile("demo")
class CheckInHabit implements Habit {
    private static final String NOTE = "晨茶打卡";
    private static final String PICTURE = "晒一泡茶";
    private static final int TASKS = 20;
    private static final int PROOFS = 200;
    private static final int MOST_SHOWN = 12;
    private static final double SHOWS = 0.05;
    private static final double MENDS = 0.1;
    private static final double TRIES_AGAIN = 0.6;
    private static final double IS_GOOD = 0.85;
    private static final List<String> WRONG = List.of("UNCLEAR", "OTHER_THING");

    private final CheckTasks tasks;
    private final CheckIns checkIns;
    private final CheckBoard board;
    private final ProofReviews proofs;
    private final byte[] picture = TeaPicture.png();

    CheckInHabit(CheckTasks tasks, CheckIns checkIns, CheckBoard board, ProofReviews proofs) {
        this.tasks = tasks;
        this.checkIns = checkIns;
        this.board = board;
        this.proofs = proofs;
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        if (!task.element().equals("userTask_reviewProof")) {
            return Optional.empty();
        }
        boolean good = draw.of("proof is good", task.about()) < IS_GOOD;
        return Optional.of(Map.of("verdict", good ? "ACCEPTED" : draw.any(WRONG, "what is wrong", task.about())));
    }

    @Override
    public void live(PretendDay day) {
        List<CheckTask> running = running(day);
        if (running.isEmpty()) {
            open(day, NOTE, "早上泡一杯茶，记下茶名。", false);
            open(day, PICTURE, "晒一张今天的茶汤照片。", true);
            running = running(day);
        }
        running.forEach(task -> {
            if (task.proof()) {
                show(day, task);
            } else {
                drink(day, task);
            }
        });
    }

    private List<CheckTask> running(PretendDay day) {
        return board.tasks(day.community(), day.day(), TASKS).stream()
                .map(CheckBoard.Today::task)
                .filter(task -> task.runsOn(day.day()))
                .toList();
    }

    private void open(PretendDay day, String name, String what, boolean proof) {
        NewCheckTask usual = tasks.proposed(day.community());
        tasks.open(
                day.community(),
                new NewCheckTask(
                        name,
                        what,
                        Whom.EVERYBODY,
                        usual.firstDay(),
                        usual.lastDay(),
                        proof,
                        usual.points(),
                        usual.milestones(),
                        usual.makeUpCards(),
                        usual.freezeCards()));
    }

    private void drink(PretendDay day, CheckTask task) {
        List<CheckIns.Done> done = day.members().stream()
                .filter(m -> day.happens(2 * m.persona().checksIn(), NOTE, m.externalId()))
                .map(m -> new CheckIns.Done(m.id(), day.at(8, 30)))
                .toList();
        checkIns.checkInAll(day.community(), task.id(), Crowd.SOURCE, done);
        LocalDate yesterday = day.day().minusDays(1);
        if (task.runsOn(yesterday)) {
            board.missed(task, yesterday).stream()
                    .filter(m -> day.happens(MENDS, "mends", m.externalId()))
                    .forEach(m -> checkIns.makeUp(day.community(), m.member(), task.id(), yesterday, null));
        }
    }

    private void show(PretendDay day, CheckTask task) {
        board.waiting(task, PROOFS).stream()
                .filter(w -> w.state().equals("REFUSED") && day.happens(TRIES_AGAIN, "tries again", w.name()))
                .forEach(w -> proofs.renew(day.community(), w.id(), picture));
        board.missed(task, day.day()).stream()
                .filter(m -> day.happens(SHOWS, PICTURE, m.externalId()))
                .limit(MOST_SHOWN)
                .forEach(m -> checkIns.checkIn(day.community(), m.member(), task.id(), day.at(20, 0), picture));
    }
}
