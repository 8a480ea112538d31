package org.qunflow.audit.report;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qunflow.audit.Words;
import org.qunflow.audit.export.Exportable;
import org.qunflow.audit.export.Sheet;
import org.qunflow.community.Community;
import org.qunflow.shared.BusinessClock;
import org.springframework.stereotype.Component;

/** Writes a report as rows of part, subject, figure and value, which a spreadsheet can filter and add up. */
@Component
class ReportFile {
    private static final String KIND = "audit.ReportExported";

    private final TaskReport tasks;
    private final Ways ways;
    private final FourEyes eyes;
    private final Words words;
    private final BusinessClock clock;

    ReportFile(TaskReport tasks, Ways ways, FourEyes eyes, Words words, BusinessClock clock) {
        this.tasks = tasks;
        this.ways = ways;
        this.eyes = eyes;
        this.words = words;
        this.clock = clock;
    }

    Exportable of(Community community, String process, Period period) {
        Map<String, String> filter = Map.of(
                "process", process,
                "from", period.first().toString(),
                "to", period.last().toString());
        return new Exportable() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public Map<String, ?> filter() {
                return filter;
            }

            @Override
            public long write(Sheet sheet, int most) throws IOException {
                List<List<?>> rows = rows(community, process, period);
                List<List<?>> shown = rows.subList(0, Math.min(most, rows.size()));
                sheet.row(row("part", "subject", "figure", "value"));
                for (List<?> row : shown) {
                    sheet.row(row);
                }
                return shown.size();
            }
        };
    }

    private List<String> row(String... columns) {
        return List.of(columns).stream()
                .map(column -> words.told("auditor.report.column." + column))
                .toList();
    }

    private List<List<?>> rows(Community community, String process, Period period) {
        Instant now = clock.instant(community.id());
        TaskReport.Told told = tasks.of(community, process, period, now);
        List<List<?>> rows = new ArrayList<>();
        told.steps().forEach(step -> addStep(rows, step));
        told.late()
                .forEach(task -> add(
                        rows,
                        "latest",
                        task.step()
                                + (task.member() == null
                                        ? ""
                                        : " " + task.member().id()),
                        words.told("auditor.report.lateBy"),
                        task.lateBy()));
        told.after().forEach(rule -> addRule(rows, rule));
        ways.of(community, process, period)
                .forEach(way -> add(rows, "ways", String.join(" → ", way.steps()), told("count"), way.instances()));
        ways.interrupted(community, process, period)
                .forEach(step -> add(rows, "interrupted", step.step(), told("left"), step.interrupted()));
        eyes.of(process, period)
                .forEach(version -> add(
                        rows,
                        "eyes",
                        "v" + version.deployedVersion() + " " + String.join(", ", version.authors()),
                        told("approvedBy"),
                        version.decidedBy()));
        return rows;
    }

    private void addStep(List<List<?>> rows, TaskFigures.Row step) {
        add(rows, "tasks", step.name(), told("arose"), step.arose());
        add(rows, "tasks", step.name(), told("answered"), step.answered());
        add(rows, "tasks", step.name(), told("withdrawn"), step.withdrawn());
        add(rows, "tasks", step.name(), told("late"), step.late());
        step.answers().forEach((answer, count) -> add(rows, "tasks", step.name(), answer, count));
    }

    private void addRule(List<List<?>> rows, AfterRules.Row rule) {
        String subject = rule.name() + " v" + rule.version() + ": " + String.join(", ", rule.said());
        rule.answers().forEach((answer, count) -> add(rows, "after", subject, answer, count));
    }

    private void add(List<List<?>> rows, String part, String subject, String figure, Object value) {
        rows.add(List.of(told(part), subject, figure, value));
    }

    private String told(String key) {
        return words.told("auditor.report." + key);
    }
}
