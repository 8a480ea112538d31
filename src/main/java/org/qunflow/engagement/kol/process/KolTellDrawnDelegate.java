package org.qunflow.engagement.kol.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.kol.TalkId;
import org.qunflow.engagement.kol.Talks;
import org.springframework.stereotype.Component;

/** Tells a member who was drawn for a talk (003-17). */
@Component("kolTellDrawnDelegate")
class KolTellDrawnDelegate implements JavaDelegate {
    private final Talks talks;

    KolTellDrawnDelegate(Talks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        talks.tellDrawn(TalkId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
