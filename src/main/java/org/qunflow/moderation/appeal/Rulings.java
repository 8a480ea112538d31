package org.qunflow.moderation.appeal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskClosed;
import org.qunflow.moderation.cases.CaseFile;
import org.qunflow.moderation.cases.CaseReader;
import org.qunflow.moderation.cases.Votes;
import org.qunflow.moderation.penalty.Ladder;
import org.qunflow.moderation.penalty.Penalties;
import org.qunflow.moderation.penalty.Penalty;
import org.qunflow.moderation.penalty.Rung;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what becomes of an appeal: upheld, reduced, or overturned with everything that the penalty took. */
@Service
public class Rulings {
    private static final String REVIEW = "userTask_reviewAppeal";
    private static final String LIFTED = "moderation.penaltyLifted";

    private final AppealRows rows;
    private final Votes votes;
    private final Penalties penalties;
    private final Ladder ladder;
    private final MakeGood makeGood;
    private final Elsewhere elsewhere;

    Rulings(AppealRows rows, Votes votes, Penalties penalties, Ladder ladder, MakeGood makeGood, Elsewhere elsewhere) {
        this.rows = rows;
        this.votes = votes;
        this.penalties = penalties;
        this.ladder = ladder;
        this.makeGood = makeGood;
        this.elsewhere = elsewhere;
    }

    /** What an appeal touches besides. */
    @Component
    record Elsewhere(CaseReader cases, Processes processes, News news) {}

    /** Who reviewed it, or who lifted the mute; the steps that follow run in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (!task.processKey().equals(Appeals.PROCESS) || task.cancelled()) {
            return;
        }
        Appeal appeal = rows.find(AppealId.of(task.businessKey())).orElseThrow();
        if (!task.elementId().equals(REVIEW)) {
            rows.restored(appeal.id(), task.by());
        } else if (mayRule(appeal, task)) {
            votes.cast(appeal.community(), appeal.about(), Votes.Stage.APPEAL, task.by());
        }
    }

    private boolean mayRule(Appeal appeal, TaskClosed task) {
        Optional<AppealRefusal> objection =
                objection(appeal, task.by(), task.answers().get("ruling"));
        objection.ifPresent(why -> elsewhere
                .news()
                .tell(appeal.community(), at -> new AppealRefused(appeal.community(), at, appeal.member(), why)));
        return objection.isEmpty();
    }

    private Optional<AppealRefusal> objection(Appeal appeal, String by, Object ruling) {
        if (votes.has(appeal.about(), by)) {
            return Optional.of(AppealRefusal.OWN_DECISION);
        }
        Penalty penalty = penalties.find(appeal.penalty()).orElseThrow();
        return Appeal.State.REDUCED.name().equals(ruling) && penalty.rung() == Rung.MUTE_1
                ? Optional.of(AppealRefusal.NOTHING_BELOW)
                : Optional.empty();
    }

    /** Somebody who decided about the case wanted to rule, and was kept off. */
    @Transactional
    public void ownDecision(Appeal appeal) {
        elsewhere
                .news()
                .tell(
                        appeal.community(),
                        at -> new AppealRefused(appeal.community(), at, appeal.member(), AppealRefusal.OWN_DECISION));
    }

    /** Whether the ruling counts; where it does not, somebody else is asked. */
    @Transactional
    public boolean counts(AppealId id, Appeal.State ruling, String why) {
        Appeal appeal = rows.find(id).orElseThrow();
        Optional<String> by = votes.at(appeal.about(), Votes.Stage.APPEAL);
        by.filter(voter -> rows.decide(id, ruling, voter, why, elsewhere.news().now(appeal.community())))
                .ifPresent(voter -> elsewhere
                        .news()
                        .tell(
                                appeal.community(),
                                at -> new AppealDecided(
                                        appeal.community(), at, appeal.member(), id, ruling, voter, why)));
        return by.isPresent();
    }

    /** One rung less. */
    @Transactional
    public void reduce(AppealId id) {
        Appeal appeal = rows.find(id).orElseThrow();
        Penalty penalty = penalties.find(appeal.penalty()).orElseThrow();
        CaseFile file =
                elsewhere.cases().find(appeal.community(), appeal.about()).orElseThrow();
        penalties.reduce(penalty.id(), ladder.days(penalty.rung().below(), file.aggravation()));
    }

    /** It counts no longer and suspends nobody; its case ends. Returns whether somebody has to lift what was done. */
    @Transactional
    public boolean overturn(AppealId id) {
        Appeal appeal = rows.find(id).orElseThrow();
        Penalty penalty = penalties.find(appeal.penalty()).orElseThrow();
        penalties.overturn(penalty.id());
        elsewhere.processes().correlate(LIFTED, appeal.about().toString(), Map.of());
        return penalty.isActive() && penalty.executedAt() != null;
    }

    /** An operator lifted what had been done, and says what proves it. */
    @Transactional
    public void restored(AppealId id, String proof) {
        Appeal appeal = rows.find(id).orElseThrow();
        rows.proven(id, proof);
        penalties.lifted(appeal.about().value(), appeal.restoredBy(), proof);
    }

    /** What was missed is made good, as far as the budget goes. */
    @Transactional
    public BigDecimal makeGood(AppealId id) {
        Appeal appeal = rows.find(id).orElseThrow();
        BigDecimal points = makeGood.of(appeal);
        rows.madeGood(id, points);
        elsewhere
                .news()
                .tell(
                        appeal.community(),
                        at -> new MissedMadeGood(appeal.community(), at, appeal.member(), id, points));
        return points;
    }
}
