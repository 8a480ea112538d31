package org.qunflow.tasks.team;

import java.util.Optional;
import java.util.UUID;
import org.qunflow.tasks.TaskReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of handovers. */
@Component
class HandoverPage {
    private final HandoverRows rows;
    private final People people;

    HandoverPage(HandoverRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    String fill(Model page, TaskReader reader, HandoverForm form, int newest) {
        page.addAttribute("reader", reader);
        page.addAttribute("form", form);
        page.addAttribute("holders", rows.holders(reader.community()));
        page.addAttribute("people", people.atWork(reader.community()));
        page.addAttribute("newest", rows.newest(reader.community(), newest));
        return "team/handover";
    }

    /** False if there is no such handover here. */
    boolean results(Model page, TaskReader reader, UUID id, int shown) {
        Optional<Handover> handover = rows.find(reader.community(), id);
        handover.ifPresent(h -> {
            page.addAttribute("reader", reader);
            page.addAttribute("handover", h);
            page.addAttribute("results", rows.results(h));
            page.addAttribute("ahead", rows.ahead(h));
            page.addAttribute("items", rows.items(h, shown));
        });
        return handover.isPresent();
    }
}
