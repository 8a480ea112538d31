package org.qunflow.tasks;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Leads from a task to the page of what it is about, where everything stands that an answer needs. */
@Component
class PageOfSubject implements TaskBeside {
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("group-opening", "/groups/{key}/opening"),
            Map.entry("gathering", "/gatherings/{key}"),
            Map.entry("guest-invitation", "/gatherings/{key}"),
            Map.entry("prize-fulfilment", "/rewards/redemptions/{key}"),
            Map.entry("red-packet", "/rewards/packets"),
            Map.entry("seed-recruitment", "/seeds/{key}"),
            Map.entry("right-grant", "/content/rights"),
            Map.entry("kol-session", "/content/sessions"),
            Map.entry("mechanism-group", "/layers/mechanisms/{key}"),
            Map.entry("vip-term", "/layers/members/{key}"),
            Map.entry("vip-share", "/layers/vip"));

    @Override
    public void fill(Model page, TaskReader reader, Task task) {
        String path = PAGES.get(task.processKey());
        if (path != null) {
            page.addAttribute("subjectPage", path.replace("{key}", task.businessKey()));
        }
    }
}
