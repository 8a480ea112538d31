package org.qunflow.engine.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.qunflow.engine.guard.Xml;
import org.w3c.dom.Element;

/** A process as the rules look at it. */
final class ProcessModel {
    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "serviceTask",
            "businessRuleTask",
            "userTask",
            "receiveTask",
            "exclusiveGateway",
            "eventBasedGateway",
            "parallelGateway",
            "subProcess");

    final String file;
    final Set<String> resources;
    final List<Element> all;
    final List<Element> nodes;
    final List<Element> flows;
    final Map<String, Element> byId = new HashMap<>();
    final Set<String> drawn = new HashSet<>();

    ProcessModel(String file, Element definitions, Set<String> resources) {
        this.file = file;
        this.resources = resources;
        this.all = Xml.below(definitions);
        this.nodes = all.stream().filter(ProcessModel::isNode).toList();
        this.flows = of("sequenceFlow");
        all.stream().filter(e -> Xml.BPMN.equals(e.getNamespaceURI())).forEach(e -> byId.put(id(e), e));
        all.stream()
                .filter(e -> Xml.BPMN_DI.equals(e.getNamespaceURI()))
                .forEach(e -> drawn.add(e.getAttribute("bpmnElement")));
    }

    List<Element> of(String localName) {
        return all.stream().filter(e -> Xml.is(e, localName)).toList();
    }

    List<Element> leaving(Element node) {
        return flows.stream()
                .filter(f -> id(node).equals(f.getAttribute("sourceRef")))
                .toList();
    }

    /** The nodes from which flows lead here. */
    List<Element> arriving(Element node) {
        return flows.stream()
                .filter(f -> id(node).equals(f.getAttribute("targetRef")))
                .map(f -> byId.get(f.getAttribute("sourceRef")))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The events at the border of an activity. */
    List<Element> borderOf(Element activity) {
        return nodes.stream()
                .filter(n -> id(activity).equals(n.getAttribute("attachedToRef")))
                .toList();
    }

    static String id(Element element) {
        return element.getAttribute("id");
    }

    static String engine(Element element, String attribute) {
        return element.getAttributeNS(Xml.CAMUNDA, attribute);
    }

    static boolean hasCondition(Element flow) {
        return Xml.children(flow).stream().anyMatch(e -> Xml.is(e, "conditionExpression"));
    }

    static boolean isEventSubProcess(Element node) {
        return Xml.is(node, "subProcess") && "true".equals(node.getAttribute("triggeredByEvent"));
    }

    private static boolean isNode(Element e) {
        return Xml.BPMN.equals(e.getNamespaceURI()) && NODES.contains(e.getLocalName());
    }
}
