package org.qunflow.tasks.team;

import java.util.Optional;
import java.util.UUID;
import org.qunflow.security.Colleagues.Colleague;
import org.qunflow.security.Role;
import org.qunflow.shared.Ids;
import org.qunflow.tasks.TaskReader;
import org.qunflow.tasks.bulk.Passes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Begins handovers, or says why not. */
@Service
class Handovers {
    private final Passes passes;
    private final People people;

    Handovers(Passes passes, People people) {
        this.passes = passes;
        this.people = people;
    }

    /** The batch, or the last part of the message key team.handover.refused.{why}. */
    record Answer(UUID batch, String refusal) {}

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
        int tasks = passes.begin(reader, id, form.from(), form.to(), form.note(), form.task());
        if (tasks == 0 || form.from().isEmpty() && form.task().isEmpty()) {
            return undone("NOTHING");
        }
        if (passes.needsLead(id) && !to.roles().contains(Role.LEAD)) {
            return undone("ROLE");
        }
        return new Answer(id, null);
    }

    private static Answer undone(String why) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Answer(null, why);
    }
}
