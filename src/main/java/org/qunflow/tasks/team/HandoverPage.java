package org.qunflow.tasks.team;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qunflow.shared.CommunityId;
import org.qunflow.tasks.TaskReader;
import org.qunflow.tasks.bulk.Passes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which work is handed over. */
@Component
class HandoverPage {
    private final Passes passes;
    private final People people;
    private final JdbcTemplate jdbc;

    HandoverPage(Passes passes, People people, JdbcTemplate jdbc) {
        this.passes = passes;
        this.people = people;
        this.jdbc = jdbc;
    }

    String fill(Model page, TaskReader reader, HandoverForm form, int newest) {
        page.addAttribute("reader", reader);
        page.addAttribute("form", form);
        page.addAttribute("holders", holders(reader.community()));
        page.addAttribute("people", people.atWork(reader.community()));
        page.addAttribute("newest", passes.newest(reader.community(), newest));
        return "team/handover";
    }

    /** Who holds open tasks, and how many. */
    private Map<String, Long> holders(CommunityId community) {
        Map<String, Long> holders = new LinkedHashMap<>();
        jdbc.query(
                "select assignee, count(*) from tasks_task where community_id = ? and closed_at is null"
                        + " and assignee is not null group by 1 order by 1",
                r -> {
                    holders.put(r.getString(1), r.getLong(2));
                },
                community.value());
        return holders;
    }
}
