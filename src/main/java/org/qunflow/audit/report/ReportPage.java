package org.qunflow.audit.report;

import java.util.List;
import java.util.Optional;
import org.qunflow.audit.search.Choices;
import org.qunflow.audit.search.Choices.Choice;
import org.qunflow.community.Community;
import org.qunflow.engine.Variants;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the report shows. */
@Component
class ReportPage {
    private final Choices choices;
    private final Report report;

    ReportPage(Choices choices, Report report) {
        this.choices = choices;
        this.report = report;
    }

    String of(Community community, ReportQuestion asked, Optional<Period> period, Model page) {
        List<Choice> processes = choices.processes();
        String process = asked.process().isEmpty() && !processes.isEmpty()
                ? processes.get(0).value()
                : asked.process();
        page.addAttribute("processes", processes);
        page.addAttribute("process", process);
        page.addAttribute("most", Variants.MOST);
        page.addAttribute("mostTasks", AskedTasks.MOST);
        page.addAttribute("period", period.orElse(null));
        period.ifPresent(p -> page.addAttribute("told", report.of(community, process, p)));
        return "audit/report";
    }
}
