package org.qunflow.tasks;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Leads from a task of a prize's way to the page of the redemption, where its address stands. */
@Component
class RedemptionToFulfil implements TaskBeside {

    @Override
    public void fill(Model page, TaskReader reader, Task task) {
        if (task.processKey().equals("prize-fulfilment")) {
            page.addAttribute("redemption", "/rewards/redemptions/" + task.businessKey());
        }
    }
}
