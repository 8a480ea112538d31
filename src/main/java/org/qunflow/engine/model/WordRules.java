package org.qunflow.engine.model;

import static org.qunflow.engine.model.ProcessModel.engine;
import static org.qunflow.engine.model.ProcessModel.id;

import java.util.List;
import org.qunflow.engine.StepWords;
import org.qunflow.engine.guard.Findings;
import org.qunflow.engine.guard.Grammar;
import org.qunflow.engine.guard.ModelRule;
import org.qunflow.engine.guard.Xml;
import org.springframework.beans.factory.ObjectProvider;
import org.w3c.dom.Element;

/** What the rooms say about the parameters of their steps: names that must be known there. */
final class WordRules {
    private final ObjectProvider<StepWords> rooms;

    WordRules(ObjectProvider<StepWords> rooms) {
        this.rooms = rooms;
    }

    List<Rule> all() {
        return List.of(this::parametersNameWhatIsKnown);
    }

    private void parametersNameWhatIsKnown(ProcessModel model, Findings findings) {
        for (Element step : model.of("serviceTask")) {
            String delegate = Grammar.delegate(engine(step, "delegateExpression"));
            if (delegate != null) {
                Xml.properties(step).forEach((name, value) -> parameter(step, delegate, name, value, findings));
            }
        }
    }

    private void parameter(Element step, String delegate, String name, String value, Findings findings) {
        rooms.stream()
                .flatMap(room -> room.objection(delegate, name, value).stream())
                .forEach(why -> findings.add(ModelRule.STEP_PARAMETER, id(step), name + "=" + value + ": " + why));
    }
}
