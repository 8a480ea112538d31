package org.qunflow.tasks;

import java.util.List;
import java.util.Optional;
import org.qunflow.moderation.appeal.Appeal;
import org.qunflow.moderation.appeal.AppealId;
import org.qunflow.moderation.appeal.Appeals;
import org.qunflow.moderation.appeal.Rulings;
import org.qunflow.moderation.cases.CaseFile;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.CaseReader;
import org.qunflow.moderation.cases.Evidences;
import org.qunflow.moderation.cases.Verdicts;
import org.qunflow.moderation.cases.Votes;
import org.qunflow.moderation.penalty.Penalties;
import org.qunflow.moderation.penalty.Penalty;
import org.qunflow.moderation.penalty.Rung;
import org.qunflow.moderation.penalty.Weighing;
import org.qunflow.moderation.rule.Item;
import org.qunflow.moderation.rule.Rulebook;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on the page of a task the case that is to be judged, and keeps off who has decided about it before. */
@Component
class CaseToJudge implements TaskBeside, TaskObjection {
    private static final String CASE = "moderation-case";
    private static final String APPEAL = "appeal";
    private static final String LEAD = "LEAD";

    private final CaseReader cases;
    private final Evidences evidence;
    private final Appeals appeals;
    private final Rules rules;

    CaseToJudge(CaseReader cases, Evidences evidence, Appeals appeals, Rules rules) {
        this.cases = cases;
        this.evidence = evidence;
        this.appeals = appeals;
        this.rules = rules;
    }

    /** What is decided by. */
    @Component("rulesOfCases")
    record Rules(Rulebook rulebook, Verdicts verdicts, Votes votes, Penalties penalties, Rulings rulings) {}

    /** What the page shows; voted: the reader has decided about it before, and this task wants somebody else. */
    record Judged(
            CaseFile file,
            Item item,
            List<Evidences.Evidence> evidence,
            Appeal appeal,
            List<Rung> rungs,
            Rung rung,
            Rung byTable,
            int history,
            boolean voted) {}

    @Override
    public void fill(Model page, TaskReader reader, Task task) {
        Appeal appeal = appeal(task).orElse(null);
        file(task).ifPresent(file -> page.addAttribute("toJudge", judged(reader, task, file, appeal)));
    }

    /** Second eyes and appeals are for somebody else; the refusal stands in the journal. */
    @Override
    public Optional<String> why(TaskReader reader, Task task) {
        Optional<CaseFile> voted = file(task).filter(file -> hasVoted(reader, task, file));
        voted.ifPresent(file -> appeal(task)
                .ifPresentOrElse(appeal -> rules.rulings().ownDecision(appeal), () -> rules.verdicts()
                        .samePerson(file)));
        return voted.map(file -> "moderation.voted");
    }

    private Optional<Appeal> appeal(Task task) {
        return task.processKey().equals(APPEAL) ? appeals.find(AppealId.of(task.businessKey())) : Optional.empty();
    }

    private Optional<CaseFile> file(Task task) {
        Optional<CaseId> id = task.processKey().equals(CASE)
                ? Optional.of(CaseId.of(task.businessKey()))
                : appeal(task).map(Appeal::about);
        return id.flatMap(c -> cases.find(task.community(), c));
    }

    private boolean hasVoted(TaskReader reader, Task task, CaseFile file) {
        return LEAD.equals(task.role()) && task.isOpen() && rules.votes().has(file.id(), reader.user());
    }

    private Judged judged(TaskReader reader, Task task, CaseFile file, Appeal appeal) {
        Item item = rules.rulebook().find(file.community(), file.item()).orElseThrow();
        Weighing now = file.verdict() == null ? rules.verdicts().preview(file) : null;
        Rung rung = rules.penalties()
                .ofCase(file.id().value())
                .map(Penalty::rung)
                .orElseGet(() -> now == null ? file.verdict().rung() : now.rung());
        return new Judged(
                file,
                item,
                evidence.of(file.community(), file.id()),
                appeal,
                List.of(Rung.values()),
                rung,
                now == null ? file.verdict().byTable() : now.byTable(),
                now == null ? file.verdict().history() : now.history(),
                hasVoted(reader, task, file));
    }
}
