package org.qunflow.conversion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.experiment.Experiment;
import org.qunflow.conversion.experiment.ExperimentId;
import org.qunflow.conversion.experiment.ExperimentRun;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Ends an experiment without a verdict, with the outcome that the step says: STOPPED or DROPPED (000-10). */
@Component("endExperimentDelegate")
class EndExperimentDelegate implements JavaDelegate {
    private final ExperimentRun run;

    EndExperimentDelegate(ExperimentRun run) {
        this.run = run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExperimentId experiment = ExperimentId.of(execution.getProcessBusinessKey());
        run.end(experiment, Experiment.State.valueOf(Steps.settings(execution).text("outcome")));
    }
}
