package org.qunflow.sop;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.engine.DecisionTable;
import org.qunflow.engine.ModelViolation;
import org.qunflow.engine.TableTrial;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases beside a decision table: which rule must fire for which inputs. They belong to the file, not to one draft. */
@Service
public class TableCases {
    private static final String REMEDY = "Mend the table, or the case if it expects the wrong row";
    private static final int MOST = 200;

    private final TableCaseRows rows;
    private final TableTrial trial;
    private final SopJournal journal;
    private final CurrentOperator operator;

    TableCases(TableCaseRows rows, TableTrial trial, SopJournal journal, CurrentOperator operator) {
        this.rows = rows;
        this.trial = trial;
        this.journal = journal;
        this.operator = operator;
    }

    /** Every case with what the content answers, oldest first; the content must have passed the check. */
    public List<TableCase.Tried> tried(String file, String content) {
        return rows.of(file, MOST).stream()
                .map(c -> new TableCase.Tried(c, fired(file, content, c)))
                .toList();
    }

    /** The cases as they are, asked of nothing. */
    public List<TableCase> of(String file) {
        return rows.of(file, MOST);
    }

    /** False if there are too many already. */
    @Transactional
    public boolean add(Draft draft, Map<String, String> inputs, String expected) {
        if (rows.of(draft.file(), MOST).size() >= MOST) {
            return false;
        }
        TableCase added = new TableCase(Ids.next(), inputs, expected);
        rows.insert(added, draft.file(), operator.name());
        journal.write("CaseAdded", draft, Map.of("asked", added.asked(), "expected", expected));
        return true;
    }

    /** False if it is gone. */
    @Transactional
    public boolean remove(Draft draft, UUID id) {
        List<TableCase> gone = rows.of(draft.file(), MOST).stream()
                .filter(c -> c.id().equals(id))
                .toList();
        gone.forEach(c -> {
            rows.delete(c.id());
            journal.write("CaseRemoved", draft, Map.of("asked", c.asked(), "expected", c.expected()));
        });
        return !gone.isEmpty();
    }

    /** What the content answers differently from what is expected; nothing for files that are no tables. */
    List<ModelViolation> broken(String file, String content) {
        if (!file.endsWith(".dmn")) {
            return List.of();
        }
        return tried(file, content).stream()
                .filter(t -> !t.isRight())
                .map(t -> broken(t, file, trial.read(file, content)))
                .toList();
    }

    private static ModelViolation broken(TableCase.Tried t, String file, DecisionTable table) {
        String finding = t.of().asked() + ": " + row(table, t.fired()) + " ≠ " + row(table, t.of().expected());
        return new ModelViolation(file, t.of().expected(), "table-case", finding, REMEDY);
    }

    private static String row(DecisionTable table, String rule) {
        return table.rule(rule).map(r -> "#" + r.number()).orElse("∅");
    }

    private String fired(String file, String content, TableCase c) {
        List<String> fired = trial.fired(file, content, c.inputs());
        return fired.isEmpty() ? "" : fired.get(0);
    }
}
