package org.qunflow.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Scans a process against the vocabulary: every element, every attribute, every text. */
final class ProcessScan {
    private static final int TEXT = 4000;
    private static final Set<String> WITH_TEXT = Set.of(
            "conditionExpression",
            "timeDuration",
            "documentation",
            "text",
            "incoming",
            "outgoing",
            "flowNodeRef",
            "categoryValueRef");
    private static final Map<String, Set<String>> PLACES = Map.of(
            "timerEventDefinition", Set.of("boundaryEvent", "intermediateCatchEvent"),
            "messageEventDefinition", Set.of("boundaryEvent", "intermediateCatchEvent", "startEvent"),
            "errorEventDefinition", Set.of("boundaryEvent"),
            "terminateEventDefinition", Set.of("endEvent"),
            "timeDuration", Set.of("timerEventDefinition"),
            "conditionExpression", Set.of("sequenceFlow"),
            "property", Set.of("properties"),
            "properties", Set.of("extensionElements"));

    private final Findings findings;

    private ProcessScan(Findings findings) {
        this.findings = findings;
    }

    static void scan(Element definitions, Findings findings) {
        ProcessScan scan = new ProcessScan(findings);
        if (!Xml.is(definitions, "definitions")) {
            findings.add(ModelRule.FORBIDDEN_ELEMENT, definitions, definitions.getNodeName() + " as the root");
        }
        List<Element> all = Xml.below(definitions);
        all.forEach(scan::element);
        Loops.scan(definitions, findings);
    }

    private void element(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        if (!Vocabulary.knowsNamespace(namespace)) {
            findings.add(ModelRule.FORBIDDEN_NAMESPACE, element, element.getNodeName() + " of " + namespace);
            return;
        }
        if (!Vocabulary.knowsElement(namespace, element.getLocalName())) {
            findings.add(ModelRule.FORBIDDEN_ELEMENT, element, element.getNodeName());
            return;
        }
        place(element);
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(element, (Attr) attributes.item(i));
        }
        text(element);
    }

    private void place(Element element) {
        Set<String> places = PLACES.get(element.getLocalName());
        String parent = element.getParentNode() instanceof Element p ? p.getLocalName() : "";
        if (places != null && !places.contains(parent)) {
            findings.add(ModelRule.FORBIDDEN_PLACE, element, element.getNodeName() + " inside " + parent);
        }
    }

    private void attribute(Element element, Attr attribute) {
        if ("http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
            return;
        }
        String key = Vocabulary.key(attribute.getNamespaceURI(), attribute.getLocalName());
        String value = attribute.getValue();
        if (!Vocabulary.knowsAttribute(element.getNamespaceURI(), element.getLocalName(), key)) {
            findings.add(ModelRule.FORBIDDEN_ATTRIBUTE, element, attribute.getNodeName() + "=" + value);
        } else if ("camunda:delegateExpression".equals(key)) {
            delegate(element, value);
        } else if (Grammar.isDynamic(value)) {
            findings.add(ModelRule.FORBIDDEN_EXPRESSION, element, attribute.getNodeName() + "=" + value);
        } else {
            form(element, attribute.getNodeName(), value, Vocabulary.form(key));
        }
    }

    private void delegate(Element element, String value) {
        if (Grammar.delegate(value) == null) {
            findings.add(ModelRule.DELEGATE_FORM, element, value);
        }
    }

    private void form(Element element, String name, String value, Pattern form) {
        boolean fits =
                form == null ? value.length() <= TEXT : form.matcher(value).matches();
        if (!fits) {
            findings.add(ModelRule.FORBIDDEN_VALUE, element, name + "=" + value);
        }
    }

    private void text(Element element) {
        String text = Xml.ownText(element).strip();
        if (text.isEmpty()) {
            return;
        }
        if (!WITH_TEXT.contains(element.getLocalName()) || text.length() > TEXT) {
            findings.add(ModelRule.FORBIDDEN_TEXT, element, text);
        } else if ("conditionExpression".equals(element.getLocalName())) {
            condition(element, text);
        } else if (Grammar.isDynamic(text)) {
            findings.add(ModelRule.FORBIDDEN_EXPRESSION, element, text);
        } else if ("timeDuration".equals(element.getLocalName())) {
            form(element, "timeDuration", text, Vocabulary.SPAN);
        }
    }

    private void condition(Element element, String text) {
        if (!Grammar.isCondition(text)) {
            findings.add(ModelRule.CONDITION_GRAMMAR, element, text);
        }
    }
}
