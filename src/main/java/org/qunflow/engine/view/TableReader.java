package org.qunflow.engine.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunflow.engine.DecisionTable;
import org.qunflow.engine.DecisionTable.Column;
import org.qunflow.engine.DecisionTable.Rule;
import org.qunflow.engine.DecisionTable.Words;
import org.qunflow.engine.guard.Findings;
import org.qunflow.engine.guard.Xml;
import org.w3c.dom.Element;

/** Reads a decision table, with everything that its drawer wrote beside the rules. */
public final class TableReader {
    private final Map<String, Words> meanings = new HashMap<>();

    private TableReader() {}

    /** Throws IllegalStateException if the XML holds no decision table of this id. */
    public static DecisionTable read(String key, byte[] xml) {
        Element definitions = Xml.read(xml, new Findings(key))
                .orElseThrow(() -> new IllegalStateException("The table " + key + " cannot be read"))
                .getDocumentElement();
        Element decision = all(definitions, "decision").stream()
                .filter(e -> key.equals(e.getAttribute("id")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The file of table " + key + " holds no such decision"));
        return new TableReader().table(definitions, decision);
    }

    private DecisionTable table(Element definitions, Element decision) {
        for (Element data : all(definitions, "inputData")) {
            all(data, "variable").forEach(v -> meanings.put(v.getAttribute("name"), description(data)));
        }
        Element table = all(decision, "decisionTable").get(0);
        String policy = table.getAttribute("hitPolicy");
        return new DecisionTable(
                BothLanguages.of(decision.getAttribute("name")),
                description(decision),
                policy.isEmpty() ? "UNIQUE" : policy,
                all(table, "input").stream().map(this::input).toList(),
                all(table, "output").stream().map(TableReader::output).toList(),
                rules(all(table, "rule")));
    }

    private Column input(Element input) {
        Element expression = all(input, "inputExpression").get(0);
        String name = text(expression);
        return new Column(
                BothLanguages.of(either(input.getAttribute("label"), name)),
                name,
                expression.getAttribute("typeRef"),
                meanings.getOrDefault(name, new Words("", "")),
                texts(input, "inputValues"));
    }

    private static Column output(Element output) {
        String name = output.getAttribute("name");
        return new Column(
                BothLanguages.of(either(output.getAttribute("label"), name)),
                name,
                output.getAttribute("typeRef"),
                description(output),
                texts(output, "outputValues"));
    }

    private static List<Rule> rules(List<Element> elements) {
        List<Rule> rules = new ArrayList<>();
        for (Element rule : elements) {
            rules.add(new Rule(
                    rule.getAttribute("id"),
                    rules.size() + 1,
                    entries(rule, "inputEntry"),
                    entries(rule, "outputEntry"),
                    annotation(rule)));
        }
        return rules;
    }

    private static List<String> entries(Element rule, String kind) {
        return all(rule, kind).stream().map(TableReader::text).toList();
    }

    private static Words annotation(Element rule) {
        return all(rule, "description").isEmpty()
                ? BothLanguages.of(texts(rule, "annotationEntry"))
                : description(rule);
    }

    private static Words description(Element element) {
        return all(element, "description").stream()
                .findFirst()
                .map(d -> BothLanguages.of(Xml.ownText(d).strip()))
                .orElse(new Words("", ""));
    }

    private static String texts(Element parent, String kind) {
        return all(parent, kind).stream().map(TableReader::text).collect(Collectors.joining(" · "));
    }

    private static String text(Element parent) {
        return all(parent, "text").stream()
                .findFirst()
                .map(t -> Xml.ownText(t).strip())
                .orElse("");
    }

    private static List<Element> all(Element parent, String name) {
        return Xml.children(parent).stream()
                .filter(e -> name.equals(e.getLocalName()))
                .toList();
    }

    private static String either(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }
}
