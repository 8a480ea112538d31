package org.qunflow.engine.move;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.qunflow.engine.Interventions.Deed;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Does one thing to one instance inside the current transaction and engine command. */
@Component
class Hands {
    private final RuntimeService runtime;
    private final ManagementService management;
    private final StandingRows standing;

    Hands(@Lazy RuntimeService runtime, @Lazy ManagementService management, StandingRows standing) {
        this.runtime = runtime;
        this.management = management;
        this.standing = standing;
    }

    /** Throws Refused, or what the engine or a room says against it. */
    void lay(Deed deed, String instance, String businessKey) {
        switch (deed.act()) {
            case MOVE -> away(deed, instance).startBeforeActivity(deed.target()).execute();
            case SKIP -> away(deed, instance).startTransition(deed.target()).execute();
            case CANCEL -> runtime.deleteProcessInstance(instance, deed.reason());
            case RETRY -> retry(deed, instance, businessKey);
        }
    }

    private ProcessInstanceModificationBuilder away(Deed deed, String instance) {
        return runtime.createProcessInstanceModification(instance).cancelAllForActivity(deed.step());
    }

    private void retry(Deed deed, String instance, String businessKey) {
        List<String> jobs = standing.failedJobs(instance);
        jobs.forEach(job -> management.setJobRetries(job, 1));
        if (standing.tryAgain(deed.community(), businessKey) + jobs.size() == 0) {
            throw new Refused(Refused.Why.NOTHING_FAILED);
        }
    }
}
