package org.qunflow.conversion.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.experiment.Experiment;
import org.qunflow.conversion.experiment.ExperimentId;
import org.qunflow.conversion.experiment.ExperimentRun;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Keeps what the lead decided; answers settled, false where an arm was adopted and none won (000-10). */
@Component("settleExperimentDelegate")
class SettleExperimentDelegate implements JavaDelegate {
    private final ExperimentRun run;

    SettleExperimentDelegate(ExperimentRun run) {
        this.run = run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExperimentId experiment = ExperimentId.of(execution.getProcessBusinessKey());
        Experiment.State to =
                switch (String.valueOf(execution.getVariable("decision"))) {
                    case "ADOPT" -> Experiment.State.ADOPTED;
                    case "STOP" -> Experiment.State.ENDED;
                    default -> Experiment.State.KEPT;
                };
        Steps.answer(execution, Map.of("settled", run.settle(experiment, to)));
    }
}
