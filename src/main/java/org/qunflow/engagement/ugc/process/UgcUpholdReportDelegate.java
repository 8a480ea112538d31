package org.qunflow.engagement.ugc.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.ugc.Reports;
import org.qunflow.engagement.ugc.WorkId;
import org.springframework.stereotype.Component;

/** Takes a contribution down because a report of an infringement is right (004-21). */
@Component("ugcUpholdReportDelegate")
class UgcUpholdReportDelegate implements JavaDelegate {
    private final Reports reports;

    UgcUpholdReportDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.uphold(
                WorkId.of(execution.getProcessBusinessKey()), Objects.toString(execution.getVariable("reason"), ""));
    }
}
