package org.qunflow.engagement.kol.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.kol.TalkId;
import org.qunflow.engagement.kol.Talks;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Writes down what came of a talk; a slot that was not used goes to the next in line (003-17). */
@Component("kolCloseTalkDelegate")
class KolCloseTalkDelegate implements JavaDelegate {
    private final Talks talks;

    KolCloseTalkDelegate(Talks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object reason = execution.getVariable("note");
        talks.close(
                TalkId.of(execution.getProcessBusinessKey()),
                Steps.settings(execution).text("outcome"),
                Objects.toString(reason, null));
    }
}
