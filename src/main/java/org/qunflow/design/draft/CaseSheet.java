package org.qunflow.design.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qunflow.engine.DecisionTable;
import org.qunflow.engine.TableTrial;
import org.qunflow.sop.Draft;
import org.qunflow.sop.Drafts;
import org.qunflow.sop.ModelKind;
import org.qunflow.sop.TableCase;
import org.qunflow.sop.TableCases;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The cases beside the table of a draft, as its pages show them. */
@Component
class CaseSheet {
    private final Drafts drafts;
    private final TableCases cases;
    private final TableTrial trial;

    CaseSheet(Drafts drafts, TableCases cases, TableTrial trial) {
        this.drafts = drafts;
        this.cases = cases;
        this.trial = trial;
    }

    /**
     * A case as a row of the page.
     *
     * @param expected number of the row that must fire; null if there is none any more
     * @param fired number of the row that fires; null for none
     */
    public record Line(TableCase of, Integer expected, Integer fired) {
        public boolean isRight() {
            return expected != null && expected.equals(fired);
        }
    }

    /** Puts the table and its cases on the page; nothing for other models, or for a table that cannot be read or asked. */
    void fill(Draft draft, Model page) {
        table(draft).ifPresent(table -> {
            page.addAttribute("table", table);
            page.addAttribute("cases", lines(draft, table));
        });
    }

    Optional<DecisionTable> table(Draft draft) {
        if (draft.kind() != ModelKind.TABLE || !drafts.mayBeAsked(draft)) {
            return Optional.empty();
        }
        return Optional.of(trial.read(draft.file(), drafts.content(draft).orElseThrow()));
    }

    /** What was put in for each input of the table, in their order; missing ones are empty. */
    static Map<String, String> inputs(DecisionTable table, List<String> given) {
        Map<String, String> inputs = new TreeMap<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            inputs.put(
                    table.inputs().get(i).name(),
                    i < given.size() ? given.get(i).strip() : "");
        }
        return inputs;
    }

    private List<Line> lines(Draft draft, DecisionTable table) {
        return cases.tried(draft.file(), drafts.content(draft).orElseThrow()).stream()
                .map(t -> new Line(t.of(), number(table, t.of().expected()), number(table, t.fired())))
                .toList();
    }

    private static Integer number(DecisionTable table, String rule) {
        return table.rule(rule).map(DecisionTable.Rule::number).orElse(null);
    }
}
