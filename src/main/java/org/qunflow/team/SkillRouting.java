package org.qunflow.team;

import java.util.Optional;
import java.util.Set;
import org.qunflow.engine.FirstHolder;
import org.qunflow.engine.WatchedTask;
import org.qunflow.security.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A task that names a skill goes to whoever has it, is there and has the least to do; where nobody has it, to everybody. */
@Component
@Order(100)
class SkillRouting implements FirstHolder {
    private final Skills skills;
    private final Staff staff;

    SkillRouting(Skills skills, Staff staff) {
        this.skills = skills;
        this.staff = staff;
    }

    @Override
    public Optional<String> of(WatchedTask task, Step step) {
        return step.settings().optional("skill").flatMap(skill -> {
            Set<String> able = skills.having(skill);
            return able.isEmpty()
                    ? Optional.empty()
                    : staff.leastBusy(task.community(), Role.valueOf(task.role()), able::contains);
        });
    }
}
