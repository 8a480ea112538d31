package org.qunflow.engine.model;

import static org.qunflow.engine.model.ProcessModel.id;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.qunflow.engine.guard.Findings;
import org.qunflow.engine.guard.ModelRule;
import org.qunflow.engine.guard.Xml;
import org.w3c.dom.Element;

/** Ids and names: unique, speaking, in both languages. */
final class NamingRules {
    private static final Pattern MESSAGE = Pattern.compile("[a-z]+\\.[a-z][A-Za-z]+");
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "event_"),
            Map.entry("endEvent", "event_"),
            Map.entry("intermediateCatchEvent", "event_"),
            Map.entry("boundaryEvent", "event_"),
            Map.entry("serviceTask", "serviceTask_"),
            Map.entry("businessRuleTask", "businessRuleTask_"),
            Map.entry("userTask", "userTask_"),
            Map.entry("receiveTask", "receiveTask_"),
            Map.entry("exclusiveGateway", "gateway_"),
            Map.entry("eventBasedGateway", "gateway_"),
            Map.entry("parallelGateway", "gateway_"),
            Map.entry("subProcess", "subProcess_"),
            Map.entry("sequenceFlow", "flow_"));

    private NamingRules() {}

    static List<Rule> all() {
        return List.of(
                NamingRules::idsAreUnique,
                NamingRules::idsBeginWithTheirKind,
                NamingRules::everyStepHasBothNames,
                NamingRules::messagesAreCalledRoomAndHappening,
                NamingRules::theProcessIsCalledLikeItsFile);
    }

    private static void idsAreUnique(ProcessModel model, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Element e : model.all) {
            if (e.hasAttribute("id") && !seen.add(id(e))) {
                findings.add(ModelRule.DUPLICATE_ID, id(e), e.getNodeName() + " " + id(e));
            }
        }
    }

    private static void idsBeginWithTheirKind(ProcessModel model, Findings findings) {
        for (Element e : model.all) {
            String prefix = Xml.BPMN.equals(e.getNamespaceURI()) ? PREFIXES.get(e.getLocalName()) : null;
            if (prefix != null && !id(e).matches(prefix + "[A-Za-z0-9_.-]+")) {
                findings.add(ModelRule.ID_PREFIX, id(e), id(e) + " instead of " + prefix + "...");
            }
        }
    }

    private static void everyStepHasBothNames(ProcessModel model, Findings findings) {
        model.nodes.forEach(node -> bothNames(node, findings));
        model.of("process").forEach(process -> bothNames(process, findings));
        model.flows.stream()
                .filter(flow -> !flow.getAttribute("name").isBlank())
                .forEach(flow -> bothNames(flow, findings));
    }

    private static void bothNames(Element e, Findings findings) {
        if (e.getAttribute("name").isBlank()) {
            findings.add(ModelRule.MISSING_NAME, id(e), e.getNodeName());
        }
        if (Xml.property(e, "name.en").filter(n -> !n.isBlank()).isEmpty()) {
            findings.add(ModelRule.MISSING_ENGLISH_NAME, id(e), e.getNodeName());
        }
    }

    private static void messagesAreCalledRoomAndHappening(ProcessModel model, Findings findings) {
        for (Element message : model.of("message")) {
            if (!MESSAGE.matcher(message.getAttribute("name")).matches()) {
                findings.add(ModelRule.MESSAGE_NAME, id(message), message.getAttribute("name"));
            }
        }
    }

    private static void theProcessIsCalledLikeItsFile(ProcessModel model, Findings findings) {
        List<Element> processes = model.of("process");
        if (processes.size() != 1) {
            findings.add(ModelRule.NOT_EXECUTABLE, "", processes.size() + " processes in one file");
        }
        for (Element process : processes) {
            if (!"true".equals(process.getAttribute("isExecutable")) || !(id(process) + ".bpmn").equals(model.file)) {
                findings.add(ModelRule.NOT_EXECUTABLE, id(process), id(process) + " in " + model.file);
            }
        }
    }
}
