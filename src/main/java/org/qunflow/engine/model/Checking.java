package org.qunflow.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.qunflow.engine.ModelViolation;
import org.qunflow.engine.StepWords;
import org.qunflow.engine.guard.DelegateBeans;
import org.qunflow.engine.guard.Findings;
import org.qunflow.engine.guard.ModelGuard;
import org.qunflow.engine.guard.ModelRule;
import org.qunflow.engine.guard.Xml;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Looks at resources with every rule there is, and tells everything that is wrong. */
@Component
public class Checking {
    private final List<Rule> rules;

    Checking(DelegateBeans delegates, Templates templates, ObjectProvider<StepWords> words) {
        this.rules = Stream.of(
                        NamingRules.all(),
                        new StepRules(delegates, templates).all(),
                        new WordRules(words).all(),
                        PathRules.all())
                .flatMap(List::stream)
                .toList();
    }

    public List<ModelViolation> check(Map<String, byte[]> resources) {
        List<ModelViolation> violations = new ArrayList<>(ModelGuard.scan(resources));
        resources.forEach((file, bytes) -> violations.addAll(check(file, bytes, resources.keySet())));
        return violations.stream().distinct().toList();
    }

    private List<ModelViolation> check(String file, byte[] bytes, Set<String> resources) {
        Findings findings = new Findings(file);
        if (file.endsWith(".form")) {
            FormWords.check(bytes, findings);
            return findings.all();
        }
        Findings unread = new Findings(file);
        Xml.read(bytes, unread).map(Document::getDocumentElement).ifPresent(root -> {
            if (file.endsWith(".bpmn")) {
                ProcessModel model = new ProcessModel(file, root, resources);
                rules.forEach(rule -> rule.check(model, findings));
            } else if (file.endsWith(".dmn")) {
                table(file, root, findings);
            }
        });
        return findings.all();
    }

    private static void table(String file, Element root, Findings findings) {
        for (Element decision : Xml.below(root)) {
            if ("decision".equals(decision.getLocalName())) {
                String id = decision.getAttribute("id");
                StepRules.timeToLive(
                        decision.getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive"),
                        id,
                        findings);
                if (!file.equals(id + ".dmn")) {
                    findings.add(ModelRule.ONE_DECISION, id, "decision " + id + " in " + file);
                }
            }
        }
    }
}
