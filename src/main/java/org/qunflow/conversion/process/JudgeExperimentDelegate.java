package org.qunflow.conversion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.experiment.ExperimentId;
import org.qunflow.conversion.experiment.ExperimentRun;
import org.springframework.stereotype.Component;

/** Computes the verdict at the planned end (000-10). */
@Component("judgeExperimentDelegate")
class JudgeExperimentDelegate implements JavaDelegate {
    private final ExperimentRun run;

    JudgeExperimentDelegate(ExperimentRun run) {
        this.run = run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExperimentId experiment = ExperimentId.of(execution.getProcessBusinessKey());
        run.judge(experiment);
    }
}
