package org.qunflow.engine.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Scans a decision table: one table, FEEL of the simplest kind, nothing that computes. */
final class TableScan {
    private static final Set<String> MODEL = Set.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd");
    private static final Pattern DRAWING =
            Pattern.compile("https?://www\\.omg\\.org/spec/DMN/20[0-9]{6}/(DMNDI|DC|DI)/");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Map<String, Set<String>> ELEMENTS = elements();
    private static final Set<String> DRAWN =
            Set.of("DMNDI", "DMNDiagram", "DMNShape", "DMNEdge", "DMNLabel", "Bounds", "waypoint", "Size");
    private static final String VALUE = "(?:\"[^\"\\\\$#{}]{0,200}\"|-?\\d{1,15}(?:\\.\\d{1,6})?|true|false|null)";
    private static final String TEST = "(?:" + VALUE + "|(?:<=|>=|<|>)\\s*" + VALUE + "|[\\[\\](]\\s*" + VALUE
            + "\\s*\\.\\.\\s*" + VALUE + "\\s*[\\[\\])])";
    private static final String TESTS = TEST + "(?:\\s*,\\s*" + TEST + ")*+";
    private static final Pattern INPUT = Pattern.compile("-?|" + TESTS + "|not\\s*\\(\\s*" + TESTS + "\\s*\\)");
    private static final Pattern OUTPUT = Pattern.compile(VALUE + "?");
    private static final Pattern LIST = Pattern.compile(TESTS);
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Map<String, Pattern> FORMS = Map.of(
            "hitPolicy", Pattern.compile("UNIQUE|FIRST|ANY"),
            "typeRef", Pattern.compile("string|boolean|number|integer|long|double"),
            "historyTimeToLive", Pattern.compile("P\\d{1,5}D"),
            "inputVariable", NAME,
            "id", Vocabulary.ID);

    private final Findings findings;

    private TableScan(Findings findings) {
        this.findings = findings;
    }

    static void scan(Element definitions, Findings findings) {
        TableScan scan = new TableScan(findings);
        List<Element> all = Xml.below(definitions);
        all.forEach(scan::element);
        long decisions =
                all.stream().filter(e -> "decision".equals(e.getLocalName())).count();
        long tables = all.stream()
                .filter(e -> "decisionTable".equals(e.getLocalName()))
                .count();
        if (decisions != 1 || tables != 1) {
            findings.add(ModelRule.ONE_DECISION, "", decisions + " decisions, " + tables + " tables");
        }
    }

    private void element(Element e) {
        String namespace = String.valueOf(e.getNamespaceURI());
        boolean drawn = DRAWING.matcher(namespace).matches();
        if (!drawn && !MODEL.contains(namespace)) {
            findings.add(ModelRule.FORBIDDEN_NAMESPACE, e, e.getNodeName() + " of " + namespace);
        } else if (drawn ? !DRAWN.contains(e.getLocalName()) : !ELEMENTS.containsKey(e.getLocalName())) {
            findings.add(ModelRule.FORBIDDEN_ELEMENT, e, e.getNodeName());
        } else {
            attributes(e, drawn);
            text(e, Xml.ownText(e).strip());
        }
    }

    private void attributes(Element e, boolean drawn) {
        for (int i = 0; i < e.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) e.getAttributes().item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                attribute(e, attribute, drawn);
            }
        }
    }

    private void attribute(Element e, Attr attribute, boolean drawn) {
        String namespace = attribute.getNamespaceURI();
        String name = attribute.getLocalName();
        boolean known = namespace == null
                ? drawn || ELEMENTS.get(e.getLocalName()).contains(name)
                : CAMUNDA.equals(namespace)
                        && Set.of("historyTimeToLive", "versionTag", "inputVariable")
                                .contains(name);
        if (!known) {
            findings.add(ModelRule.FORBIDDEN_ATTRIBUTE, e, attribute.getNodeName() + "=" + attribute.getValue());
        } else if (Grammar.isDynamic(attribute.getValue())) {
            findings.add(ModelRule.FORBIDDEN_EXPRESSION, e, attribute.getNodeName() + "=" + attribute.getValue());
        } else if (FORMS.containsKey(name)
                && !FORMS.get(name).matcher(attribute.getValue()).matches()) {
            findings.add(ModelRule.FORBIDDEN_VALUE, e, attribute.getNodeName() + "=" + attribute.getValue());
        }
    }

    private void text(Element e, String text) {
        String parent = e.getParentNode() instanceof Element p ? p.getLocalName() : "";
        boolean fits =
                switch (e.getLocalName()) {
                    case "text" -> fits(parent, text);
                    case "description" -> !Grammar.isDynamic(text) && text.length() <= 4000;
                    default -> text.isEmpty();
                };
        if (!fits) {
            findings.add(ModelRule.FEEL_TOO_RICH, e, text);
        }
    }

    private static boolean fits(String parent, String text) {
        if (text.length() > 1000) {
            return false;
        }
        return switch (parent) {
            case "inputExpression" -> NAME.matcher(text).matches();
            case "inputEntry" -> INPUT.matcher(text).matches();
            case "outputEntry" -> OUTPUT.matcher(text).matches();
            case "inputValues", "outputValues" -> LIST.matcher(text).matches();
            case "annotationEntry" -> !Grammar.isDynamic(text);
            default -> false;
        };
    }

    private static Map<String, Set<String>> elements() {
        Map<String, Set<String>> all = new HashMap<>();
        all.put("definitions", Set.of("id", "name", "namespace", "exporter", "exporterVersion"));
        all.put("decision", Set.of("id", "name"));
        all.put("decisionTable", Set.of("id", "hitPolicy"));
        all.put("input", Set.of("id", "label"));
        all.put("inputExpression", Set.of("id", "typeRef"));
        all.put("output", Set.of("id", "label", "name", "typeRef"));
        all.put("inputData", Set.of("id", "name"));
        all.put("variable", Set.of("id", "name", "typeRef"));
        all.put("requiredInput", Set.of("href"));
        all.put("annotation", Set.of("name"));
        for (String plain :
                "rule inputEntry outputEntry inputValues outputValues informationRequirement annotationEntry"
                        .split(" ")) {
            all.put(plain, Set.of("id"));
        }
        all.put("text", Set.of());
        all.put("description", Set.of());
        return all;
    }
}
