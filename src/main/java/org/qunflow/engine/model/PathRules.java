package org.qunflow.engine.model;

import static org.qunflow.engine.model.ProcessModel.id;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qunflow.engine.guard.Findings;
import org.qunflow.engine.guard.ModelRule;
import org.qunflow.engine.guard.Xml;
import org.w3c.dom.Element;

/** Paths: references that hold, gateways that decide, nothing out of reach, everything drawn. */
final class PathRules {
    private static final List<String> REFERENCES =
            List.of("sourceRef", "targetRef", "attachedToRef", "messageRef", "errorRef", "default");

    private PathRules() {}

    static List<Rule> all() {
        return List.of(
                PathRules::referencesHold,
                PathRules::gatewaysDecide,
                PathRules::everythingIsReached,
                PathRules::everythingLeadsOn,
                PathRules::everythingIsDrawn);
    }

    private static void referencesHold(ProcessModel model, Findings findings) {
        for (Element e : model.all) {
            if (Xml.BPMN.equals(e.getNamespaceURI())) {
                REFERENCES.stream()
                        .filter(e::hasAttribute)
                        .filter(r -> !model.byId.containsKey(e.getAttribute(r)))
                        .forEach(r -> findings.add(ModelRule.BROKEN_REFERENCE, id(e), r + "=" + e.getAttribute(r)));
            }
        }
    }

    private static void gatewaysDecide(ProcessModel model, Findings findings) {
        for (Element gateway : model.of("exclusiveGateway")) {
            List<Element> flows = model.leaving(gateway);
            flows.stream()
                    .filter(f -> flows.size() > 1)
                    .filter(f -> !ProcessModel.hasCondition(f) && !id(f).equals(gateway.getAttribute("default")))
                    .forEach(f -> findings.add(ModelRule.MISSING_CONDITION, id(f), "no condition"));
        }
        for (Element flow : model.flows) {
            Element source = model.byId.get(flow.getAttribute("sourceRef"));
            if (ProcessModel.hasCondition(flow) && (source == null || !Xml.is(source, "exclusiveGateway"))) {
                findings.add(
                        ModelRule.FORBIDDEN_PLACE,
                        id(flow),
                        "a condition after something that is no exclusive gateway");
            }
        }
    }

    private static void everythingIsReached(ProcessModel model, Findings findings) {
        Set<String> reached = new HashSet<>();
        Deque<Element> open = new ArrayDeque<>();
        model.nodes.stream().filter(n -> isTop(n) && Xml.is(n, "startEvent")).forEach(open::add);
        model.nodes.stream().filter(ProcessModel::isEventSubProcess).forEach(open::add);
        if (open.stream().noneMatch(n -> Xml.is(n, "startEvent"))) {
            findings.add(ModelRule.UNREACHABLE, "", "no start event");
        }
        while (!open.isEmpty()) {
            Element node = open.poll();
            if (reached.add(id(node))) {
                open.addAll(after(node, model));
            }
        }
        model.nodes.stream()
                .filter(n -> !reached.contains(id(n)))
                .forEach(n -> findings.add(ModelRule.UNREACHABLE, id(n), n.getNodeName()));
    }

    private static List<Element> after(Element node, ProcessModel model) {
        List<Element> after = new java.util.ArrayList<>(model.borderOf(node));
        model.leaving(node).stream()
                .map(f -> model.byId.get(f.getAttribute("targetRef")))
                .filter(java.util.Objects::nonNull)
                .forEach(after::add);
        Xml.children(node).stream().filter(e -> Xml.is(e, "startEvent")).forEach(after::add);
        return after;
    }

    private static void everythingLeadsOn(ProcessModel model, Findings findings) {
        model.nodes.stream()
                .filter(n -> !Xml.is(n, "endEvent") && !ProcessModel.isEventSubProcess(n))
                .filter(n -> model.leaving(n).isEmpty())
                .forEach(n -> findings.add(ModelRule.DANGLING, id(n), n.getNodeName()));
    }

    private static void everythingIsDrawn(ProcessModel model, Findings findings) {
        model.nodes.stream()
                .filter(n -> !model.drawn.contains(id(n)))
                .forEach(n -> findings.add(ModelRule.MISSING_DIAGRAM, id(n), "no shape"));
        model.flows.stream()
                .filter(f -> !model.drawn.contains(id(f)))
                .forEach(f -> findings.add(ModelRule.MISSING_DIAGRAM, id(f), "no edge"));
    }

    private static boolean isTop(Element node) {
        return node.getParentNode() instanceof Element parent && Xml.is(parent, "process");
    }
}
