package org.qunflow.conversion.experiment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.conversion.statistics.Power;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to price experiments: planned, stopped early, and what they show (000-10). */
@Service
public class Experiments {
    static final String OVER = "conversion.experimentOver";
    private static final String STOPPED = "conversion.experimentStopped";
    private static final String PROCESS = "price-experiment";

    private final ExperimentRows rows;
    private final ExposureRows exposures;
    private final PlanRules rules;
    private final Judge judge;
    private final ExperimentSettings settings;
    private final ExperimentNews told;
    private final Subjects subjects;
    private final Processes processes;
    private final CurrentOperator operator;

    Experiments(
            ExperimentRows rows,
            ExposureRows exposures,
            PlanRules rules,
            Judge judge,
            ExperimentSettings settings,
            ExperimentNews told,
            Subjects subjects,
            Processes processes,
            CurrentOperator operator) {
        this.rows = rows;
        this.exposures = exposures;
        this.rules = rules;
        this.judge = judge;
        this.settings = settings;
        this.told = told;
        this.subjects = subjects;
        this.processes = processes;
        this.operator = operator;
    }

    /** Hands a plan in; a lead reviews it. Its arms stay as they are from now on. */
    @Transactional
    public ExperimentAnswer open(CommunityId community, Plan plan) {
        Optional<ExperimentRefusal> wrong = rules.wrong(plan);
        if (wrong.isEmpty() && rows.nameTaken(community, plan.name())) {
            wrong = Optional.of(ExperimentRefusal.NAME_TAKEN);
        }
        ExperimentId id = ExperimentId.next();
        if (wrong.isEmpty() && !rows.insert(id, community, plan, operator.name(), told.now(community))) {
            wrong = Optional.of(ExperimentRefusal.SCENE_BUSY);
        }
        if (wrong.isPresent()) {
            return told.refused(community, plan.name(), wrong.get());
        }
        told.opened(community, id, plan);
        subjects.name(community, id, new Subject(plan.name(), plan.name(), null, null));
        processes.start(PROCESS, community, id.toString(), Map.of());
        return new ExperimentAnswer.Opened(id);
    }

    /** A lead stops it before its planned end: it ends without a verdict. */
    @Transactional
    public ExperimentAnswer stop(CommunityId community, ExperimentId id) {
        Optional<Experiment> experiment = rows.find(community, id);
        boolean open = experiment.filter(e -> e.state().canStop()).isPresent();
        if (!open || !processes.correlate(STOPPED, id.toString(), Map.of())) {
            String name = experiment.map(e -> e.plan().name()).orElse("");
            return told.refused(community, id, name, ExperimentRefusal.NOT_STOPPABLE);
        }
        return new ExperimentAnswer.Done();
    }

    public Optional<Experiment> find(CommunityId community, ExperimentId id) {
        return rows.find(community, id);
    }

    /** Newest first, opened before the moment. */
    public List<Experiment> newest(CommunityId community, Instant before, int most) {
        return rows.newest(community, before, most);
    }

    /** What it shows; before its planned end numbers only. */
    public Reading reading(Experiment experiment) {
        return judge.read(experiment.plan(), exposures.outcome(experiment.id()), experiment.isOver());
    }

    /** How many people, or groups, an arm needs to find the difference; empty if that cannot be reckoned. */
    public Optional<Long> needed(Plan.Assignment by, Plan.Expectation expectation, int arms) {
        if (!PlanRules.isSound(expectation) || arms < 2) {
            return Optional.empty();
        }
        Power power = new Power(settings.alpha(), settings.power(), arms * (arms - 1) / 2);
        double share = expectation.share().doubleValue();
        double difference = expectation.difference().doubleValue();
        return Optional.of(
                by == Plan.Assignment.PERSON
                        ? power.people(share, difference)
                        : power.groups(share, difference, expectation.members(), settings.icc()));
    }

    /** Prices that members were shown after a moment and up to another one. */
    public List<ShownPrice> shown(CommunityId community, Instant from, Instant to) {
        return exposures.shown(community, from, to);
    }

    public ExperimentSettings settings() {
        return settings;
    }
}
