package org.qunflow.engagement.ugc.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.ugc.Reports;
import org.qunflow.engagement.ugc.WorkId;
import org.springframework.stereotype.Component;

/** Closes a report of an infringement that is wrong (004-21). */
@Component("ugcDismissReportDelegate")
class UgcDismissReportDelegate implements JavaDelegate {
    private final Reports reports;

    UgcDismissReportDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.dismiss(
                WorkId.of(execution.getProcessBusinessKey()), Objects.toString(execution.getVariable("reason"), ""));
    }
}
