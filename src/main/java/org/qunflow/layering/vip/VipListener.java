package org.qunflow.layering.vip;

import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskClosed;
import org.qunflow.member.Exit;
import org.qunflow.member.MemberExited;
import org.qunflow.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What VIP hears of: who decided about a proposal, and who is out. */
@Component
class VipListener {
    private static final String LEFT = "layering.vipLeft";

    private final VipRows rows;
    private final Processes processes;

    VipListener(VipRows rows, Processes processes) {
        this.rows = rows;
        this.processes = processes;
    }

    /** Notes who decided; the step that follows from the decision runs in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (task.elementId().equals("userTask_approveVip") && !task.cancelled()) {
            rows.decided(task.community(), MemberId.of(task.businessKey()), task.by());
        }
    }

    /** Who is out is no VIP any more; who only falls asleep has paid and stays one. */
    @EventListener
    void on(MemberExited exited) {
        if (!exited.exit().equals(Exit.DORMANT.name())
                && rows.open(exited.community(), exited.member()).isPresent()) {
            processes.correlate(LEFT, exited.member().toString(), Map.of());
        }
    }
}
