package org.qunflow.tasks;

import org.qunflow.conversion.Offers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on the page of a task what the member is being offered. */
@Component
class OpenOffer implements TaskBeside {
    private final Offers offers;

    OpenOffer(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void fill(Model page, TaskReader reader, Task task) {
        task.subject().flatMap(offers::presented).ifPresent(offer -> page.addAttribute("offer", offer));
    }
}
