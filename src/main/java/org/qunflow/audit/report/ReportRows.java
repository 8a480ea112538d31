package org.qunflow.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qunflow.audit.Words;

/** A report as rows: part, subject, figure, value, by whom, and the numbers of entries that say so. */
final class ReportRows {
    private final Words words;
    private final List<List<?>> rows = new ArrayList<>();

    ReportRows(Words words) {
        this.words = words;
    }

    List<List<?>> of(Report.Told told) {
        told.tasks().steps().forEach(this::addStep);
        told.tasks().late().forEach(this::addLate);
        told.tasks().after().forEach(this::addRule);
        told.tasks().overrides().forEach(this::addOverride);
        told.byHand().forEach(this::addHand);
        told.moves().forEach(this::addMove);
        told.ways().forEach(way -> add("ways", String.join(" → ", way.steps()), told("count"), way.instances()));
        told.ways().stream()
                .filter(way -> !way.skipped().isEmpty())
                .forEach(way -> add("ways.skipped", String.join(" · ", way.skipped()), told("count"), way.instances()));
        told.interrupted().forEach(step -> add("interrupted", step.step(), told("left"), step.interrupted()));
        told.versions()
                .forEach(version -> add(
                        "eyes",
                        "v" + version.deployedVersion() + " " + String.join(", ", version.authors()),
                        told("approvedBy"),
                        version.decidedBy()));
        return rows;
    }

    private void addStep(TaskFigures.Row step) {
        add("tasks", step.name(), told("arose"), step.arose());
        add("tasks", step.name(), told("answered"), step.answered());
        add("tasks", step.name(), told("withdrawn"), step.withdrawn());
        add("tasks", step.name(), told("late"), step.late());
        step.answers().forEach((answer, count) -> add("tasks", step.name(), answer, count));
    }

    private void addLate(LateTasks.Late task) {
        String member = task.member() == null ? "" : " " + task.member().id();
        add(
                "latest",
                task.step() + member,
                told("lateBy"),
                task.lateBy(),
                task.by() == null ? "" : task.by(),
                task.entry());
    }

    private void addRule(AfterRules.Row rule) {
        String subject = rule.name() + " v" + rule.version() + ": " + String.join(", ", rule.said());
        rule.answers().forEach((answer, count) -> add("after", subject, answer, count));
    }

    private void addOverride(Overrides.Row row) {
        String entries = row.entries().stream().map(String::valueOf).collect(Collectors.joining(" "));
        String proposer = row.proposer() == null ? told("suggested") : row.proposer();
        String figure = proposer + ": " + row.proposed() + " → " + row.chosen();
        add("overrides", row.step(), figure, row.count(), row.by(), entries);
    }

    private void addHand(ByHand.Row row) {
        String act = words.message("audit.word.act." + row.act(), row.act());
        if (row.steps().isEmpty()) {
            add("hand", "", act, row.count(), row.by(), "");
        }
        row.steps().forEach((step, count) -> add("hand", step, act, count, row.by(), ""));
    }

    private void addMove(Moves.Row move) {
        String plan = "v" + move.from() + " → v" + move.to() + " " + move.plan();
        add("moves", plan, told("members"), move.members());
        move.acts().forEach(act -> add("moves", plan, act.what(), move.reason(), act.by(), act.entry()));
    }

    private void add(String part, String subject, String figure, Object value) {
        add(part, subject, figure, value, "", "");
    }

    private void add(String part, String subject, String figure, Object value, String by, Object entries) {
        rows.add(List.of(told(part), subject, figure, value, by, entries));
    }

    private String told(String key) {
        return words.told("auditor.report." + key);
    }
}
