package org.qunflow.conversion.experiment;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.engine.TaskClosed;
import org.qunflow.shared.CommunityId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of an experiment do: begun, judged at its planned end, settled, or ended without a verdict. */
@Service
public class ExperimentRun {
    private final ExperimentRows rows;
    private final ExposureRows exposures;
    private final Judge judge;
    private final Communities communities;
    private final ExperimentNews told;

    ExperimentRun(
            ExperimentRows rows, ExposureRows exposures, Judge judge, Communities communities, ExperimentNews told) {
        this.rows = rows;
        this.exposures = exposures;
        this.judge = judge;
        this.communities = communities;
        this.told = told;
    }

    /** What leads wrote is kept with the experiment; the step that follows runs in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        Object remark = task.answers().get("remark");
        if (task.processKey().equals("price-experiment")
                && !task.cancelled()
                && remark != null
                && !remark.toString().isBlank()) {
            rows.remark(ExperimentId.of(task.businessKey()), remark.toString().strip());
        }
    }

    /** From now on offers of its scene take the terms of their arm; its end is fixed. */
    @Transactional
    public void start(ExperimentId id) {
        CommunityId community = rows.home(id);
        Plan plan = rows.find(community, id).orElseThrow().plan();
        Instant now = told.now(community);
        ZonedDateTime last = now.atZone(communities.get(community).zone()).plusDays(plan.days());
        expect(
                rows.start(
                        id,
                        now,
                        last.toInstant(),
                        last.plusDays(plan.windowDays()).toInstant()),
                id,
                "start");
        told.moved(community, id, Experiment.State.RUNNING);
    }

    /** Computes the verdict; only at the planned end. */
    @Transactional
    public void judge(ExperimentId id) {
        CommunityId community = rows.home(id);
        Plan plan = rows.find(community, id).orElseThrow().plan();
        Reading reading = judge.read(plan, exposures.outcome(id), true);
        boolean tooFew = Judge.tooFew(plan, reading);
        Optional<Integer> winner = tooFew ? Optional.empty() : judge.winner(plan.measure(), reading);
        Experiment.Verdict verdict = tooFew
                ? Experiment.Verdict.TOO_FEW
                : winner.isPresent() ? Experiment.Verdict.WINNER : Experiment.Verdict.NO_DIFFERENCE;
        expect(rows.judge(id, verdict, winner.orElse(null), told.now(community)), id, "be judged");
        String arm = winner.map(n -> plan.arms().get(n - 1).product()).orElse("");
        told.judged(community, id, verdict, arm, reading);
    }

    /** Keeps what the lead decided; false if an arm is to be adopted and none won. */
    @Transactional
    public boolean settle(ExperimentId id, Experiment.State to) {
        CommunityId community = rows.home(id);
        if (rows.settle(id, to, told.now(community))) {
            told.moved(community, id, to);
            return true;
        }
        String name = rows.find(community, id).orElseThrow().plan().name();
        told.refused(community, id, name, ExperimentRefusal.NO_WINNER);
        return false;
    }

    /** Ends it without a verdict; if it had begun, the journal says that it is refused one. */
    @Transactional
    public void end(ExperimentId id, Experiment.State asked) {
        CommunityId community = rows.home(id);
        Experiment experiment = rows.find(community, id).orElseThrow();
        boolean begun = experiment.startedAt() != null;
        Experiment.State to = begun ? asked : Experiment.State.DROPPED;
        expect(rows.end(id, to, told.now(community)), id, "end");
        told.moved(community, id, to);
        if (begun) {
            told.refused(community, id, experiment.plan().name(), ExperimentRefusal.STOPPED_EARLY);
        }
    }

    private static void expect(boolean done, ExperimentId id, String what) {
        if (!done) {
            throw new IllegalStateException("Experiment " + id + " cannot " + what + " now");
        }
    }
}
