package org.qunflow.engine.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.qunflow.engine.WorkingSpan;

/** Which elements and attributes a process may use, by namespace and local name; everything else is refused. */
final class Vocabulary {
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final String BIOC = "http://bpmn.io/schema/bpmn/biocolor/1.0";
    private static final String COLOR = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";

    static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,127}");
    private static final Pattern DURATION =
            Pattern.compile("P(?=\\d|T\\d)(\\d{1,4}D)?(T(?=\\d)(\\d{1,4}H)?(\\d{1,5}M)?(\\d{1,6}S)?)?");
    /** A duration of the clock, or one of working time. */
    static final Pattern SPAN = Pattern.compile(DURATION.pattern() + "|" + WorkingSpan.FORM);

    private static final Pattern FLAG = Pattern.compile("true|false");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,7}(\\.\\d{1,20})?");

    private static final Map<String, Map<String, Set<String>>> ELEMENTS = elements();
    private static final Map<String, Pattern> VALUES = values();

    private Vocabulary() {}

    static boolean knowsNamespace(String namespace) {
        return ELEMENTS.containsKey(namespace);
    }

    static boolean knowsElement(String namespace, String element) {
        return ELEMENTS.getOrDefault(namespace, Map.of()).containsKey(element);
    }

    static boolean knowsAttribute(String namespace, String element, String attribute) {
        return ELEMENTS.getOrDefault(namespace, Map.of())
                .getOrDefault(element, Set.of())
                .contains(attribute);
    }

    /** The form that values of this attribute have; null if any plain text will do. */
    static Pattern form(String attribute) {
        return VALUES.get(attribute);
    }

    /** The attribute as the lists here call it: its local name, with a short prefix if it has a namespace. */
    static String key(String namespace, String localName) {
        if (namespace == null || namespace.isEmpty()) {
            return localName;
        }
        return switch (namespace) {
            case Xml.CAMUNDA -> "camunda:" + localName;
            case XSI -> "xsi:" + localName;
            case MODELER -> "modeler:" + localName;
            case BIOC -> "bioc:" + localName;
            case COLOR -> "color:" + localName;
            default -> "{" + namespace + "}" + localName;
        };
    }

    private static Map<String, Map<String, Set<String>>> elements() {
        Map<String, Set<String>> bpmn = new HashMap<>();
        String async = " camunda:asyncBefore camunda:asyncAfter camunda:exclusive";
        String template = " camunda:modelerTemplate camunda:modelerTemplateVersion";
        put(
                bpmn,
                "definitions",
                "id name targetNamespace exporter exporterVersion modeler:executionPlatform"
                        + " modeler:executionPlatformVersion");
        put(bpmn, "process", "id name isExecutable processType camunda:historyTimeToLive camunda:versionTag");
        put(bpmn, "message error", "id name errorCode");
        put(bpmn, "startEvent", "id name isInterrupting");
        put(bpmn, "endEvent intermediateCatchEvent", "id name");
        put(bpmn, "boundaryEvent", "id name attachedToRef cancelActivity");
        put(bpmn, "messageEventDefinition", "id messageRef");
        put(bpmn, "errorEventDefinition", "id errorRef");
        put(bpmn, "timerEventDefinition terminateEventDefinition", "id");
        put(bpmn, "timeDuration conditionExpression", "id xsi:type");
        put(bpmn, "serviceTask businessRuleTask", "id name camunda:delegateExpression" + async + template);
        put(
                bpmn,
                "userTask",
                "id name camunda:formRef camunda:formRefBinding camunda:candidateGroups camunda:dueDate" + async
                        + template);
        put(bpmn, "receiveTask", "id name messageRef" + async);
        put(bpmn, "exclusiveGateway", "id name default gatewayDirection");
        put(bpmn, "eventBasedGateway", "id name gatewayDirection instantiate eventGatewayType");
        put(bpmn, "parallelGateway", "id name gatewayDirection");
        put(bpmn, "subProcess", "id name triggeredByEvent");
        put(bpmn, "sequenceFlow", "id name sourceRef targetRef");
        put(bpmn, "incoming outgoing extensionElements text flowNodeRef categoryValueRef", "");
        put(bpmn, "documentation", "id textFormat");
        put(bpmn, "textAnnotation", "id textFormat");
        put(bpmn, "association", "id sourceRef targetRef associationDirection");
        put(bpmn, "collaboration laneSet lane category", "id name");
        put(bpmn, "participant", "id name processRef");
        put(bpmn, "categoryValue", "id value");
        put(bpmn, "group", "id categoryValueRef");

        Map<String, Set<String>> camunda = new HashMap<>();
        put(camunda, "properties", "");
        put(camunda, "property", "id name value");

        Map<String, Set<String>> diagram = new HashMap<>();
        put(diagram, "BPMNDiagram", "id name resolution");
        put(diagram, "BPMNPlane", "id bpmnElement");
        put(
                diagram,
                "BPMNShape",
                "id bpmnElement isHorizontal isExpanded isMarkerVisible bioc:stroke bioc:fill"
                        + " color:background-color color:border-color");
        put(diagram, "BPMNEdge", "id bpmnElement bioc:stroke color:border-color");
        put(diagram, "BPMNLabel", "id color:color");
        return Map.of(
                Xml.BPMN,
                bpmn,
                Xml.CAMUNDA,
                camunda,
                Xml.BPMN_DI,
                diagram,
                DC,
                Map.of("Bounds", Set.of("x", "y", "width", "height")),
                DI,
                Map.of("waypoint", Set.of("x", "y")));
    }

    private static Map<String, Pattern> values() {
        Map<String, Pattern> values = new HashMap<>();
        for (String id :
                "id sourceRef targetRef attachedToRef messageRef errorRef default processRef bpmnElement".split(" ")) {
            values.put(id, ID);
        }
        for (String flag :
                ("isExecutable isInterrupting cancelActivity triggeredByEvent instantiate camunda:asyncBefore"
                                + " camunda:asyncAfter camunda:exclusive isHorizontal isExpanded isMarkerVisible")
                        .split(" ")) {
            values.put(flag, FLAG);
        }
        for (String number : "x y width height resolution".split(" ")) {
            values.put(number, NUMBER);
        }
        for (String word : ("camunda:versionTag camunda:modelerTemplate camunda:modelerTemplateVersion textFormat"
                        + " gatewayDirection eventGatewayType associationDirection processType errorCode bioc:stroke bioc:fill"
                        + " color:background-color color:border-color color:color exporterVersion")
                .split(" ")) {
            values.put(word, Pattern.compile("[A-Za-z0-9_.:#/+-]{1,128}"));
        }
        values.put("camunda:historyTimeToLive", Pattern.compile("P\\d{1,5}D"));
        values.put("camunda:formRef", Pattern.compile("[a-z][a-z0-9-]{0,99}"));
        values.put("camunda:formRefBinding", Pattern.compile("deployment"));
        values.put("camunda:candidateGroups", Pattern.compile("[A-Z][A-Z_]{0,49}"));
        values.put("camunda:dueDate", SPAN);
        values.put("xsi:type", Pattern.compile("([A-Za-z0-9]+:)?tFormalExpression"));
        values.put("categoryValueRef", ID);
        return values;
    }

    private static void put(Map<String, Set<String>> elements, String names, String attributes) {
        for (String name : names.split(" ")) {
            elements.put(
                    name,
                    attributes.isEmpty() ? Set.of() : Set.of(attributes.trim().split(" ")));
        }
    }
}
