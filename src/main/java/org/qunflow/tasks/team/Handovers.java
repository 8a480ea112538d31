package org.qunflow.tasks.team;

import java.util.Optional;
import java.util.UUID;
import org.qunflow.security.Colleagues.Colleague;
import org.qunflow.security.Role;
import org.qunflow.shared.Ids;
import org.qunflow.tasks.TaskReader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Begins handovers, or says why not. */
@Service
class Handovers {
    private final HandoverRows rows;
    private final People people;
    private final ApplicationEventPublisher events;

    Handovers(HandoverRows rows, People people, ApplicationEventPublisher events) {
        this.rows = rows;
        this.people = people;
        this.events = events;
    }

    /** The handover, or the last part of the message key team.handover.refused.{why}. */
    record Answer(Handover handover, String refusal) {}

    @Transactional
    public Answer begin(TaskReader reader, HandoverForm form) {
        Optional<Colleague> to = people.atWork(reader.community()).stream()
                .filter(c -> c.name().equals(form.to()))
                .findFirst();
        if (form.note().length() > HandoverForm.LONGEST_NOTE) {
            return new Answer(null, "NOTE");
        }
        if (form.from().equals(form.to())) {
            return new Answer(null, "SELF");
        }
        return to.map(colleague -> begin(reader, form, colleague)).orElse(new Answer(null, "TO"));
    }

    private Answer begin(TaskReader reader, HandoverForm form, Colleague to) {
        UUID id = Ids.next();
        Handover handover =
                new Handover(id, reader.community(), form.from(), form.to(), form.note(), reader.user(), reader.now());
        int tasks = rows.begin(handover, form.task());
        if (tasks == 0 || form.from().isEmpty() && form.task().isEmpty()) {
            return undone("NOTHING");
        }
        if (rows.needsLead(id) && !to.roles().contains(Role.LEAD)) {
            return undone("ROLE");
        }
        events.publishEvent(
                new WorkHandedOver(reader.community(), reader.now(), form.from(), form.to(), form.note(), tasks));
        return new Answer(handover, null);
    }

    private static Answer undone(String why) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Answer(null, why);
    }
}
