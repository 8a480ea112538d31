package org.qunflow.engine.guard;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.qunflow.engine.WorkingCalendar;
import org.qunflow.engine.WorkingSpan;
import org.qunflow.engine.work.Instance;
import org.qunflow.engine.work.Instances;
import org.qunflow.shared.BusinessClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Says when a working span that a model writes has passed, for the community whose instance it is. */
@Component
class DueTimes {
    private final Instances instances;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    DueTimes(Instances instances, @Lazy WorkingCalendar calendar, BusinessClock clock) {
        this.instances = instances;
        this.calendar = calendar;
        this.clock = clock;
    }

    Date of(VariableScope scope, WorkingSpan span) {
        String root = ((ExecutionEntity) scope).getRootProcessInstanceId();
        Instance instance = instances
                .find(root)
                .orElseThrow(() -> new IllegalStateException("Instance " + root + " belongs to no community"));
        Instant now = clock.instant(instance.community());
        return Date.from(calendar.after(instance.community(), now, span));
    }
}
