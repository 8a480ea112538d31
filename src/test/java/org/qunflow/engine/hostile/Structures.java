package org.qunflow.engine.hostile;

import static org.qunflow.engine.hostile.HostileModels.REFLECTION;

/** Diagrams whose very shape would stop the machine, and timers, events and imports with a payload. */
final class Structures extends Diagrams {
    @Override
    void collect() {
        timers();
        loops();
        crowds();
        declarations();
    }

    private void timers() {
        process(
                "timer-start.bpmn",
                "<bpmn:startEvent id=\"event_t\"><bpmn:timerEventDefinition><bpmn:timeCycle>" + REFLECTION
                        + "</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>");
        process(
                "timer-expression.bpmn",
                "<bpmn:intermediateCatchEvent id=\"event_t\"><bpmn:timerEventDefinition><bpmn:timeDuration>"
                        + REFLECTION
                        + "</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>");
    }

    private void loops() {
        process(
                "endless-loop.bpmn",
                "<bpmn:exclusiveGateway id=\"gateway_a\"/><bpmn:exclusiveGateway id=\"gateway_b\"/>"
                        + "<bpmn:sequenceFlow id=\"flow_1\" sourceRef=\"event_s\" targetRef=\"gateway_a\"/>"
                        + "<bpmn:sequenceFlow id=\"flow_2\" sourceRef=\"gateway_a\" targetRef=\"gateway_b\"/>"
                        + "<bpmn:sequenceFlow id=\"flow_3\" sourceRef=\"gateway_b\" targetRef=\"gateway_a\"/>");
        process(
                "link-loop.bpmn",
                "<bpmn:intermediateThrowEvent id=\"event_t\"><bpmn:linkEventDefinition name=\"l\"/></bpmn:intermediateThrowEvent>"
                        + "<bpmn:intermediateCatchEvent id=\"event_c\"><bpmn:linkEventDefinition name=\"l\"/></bpmn:intermediateCatchEvent>");
        process(
                "signal-that-starts-itself.bpmn",
                "<bpmn:startEvent id=\"event_g\"><bpmn:signalEventDefinition signalRef=\"s\"/></bpmn:startEvent>");
        process(
                "conditional-event.bpmn",
                "<bpmn:intermediateCatchEvent id=\"event_c\"><bpmn:conditionalEventDefinition><bpmn:condition>"
                        + REFLECTION
                        + "</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>");
    }

    private void crowds() {
        process(
                "giant-multi-instance.bpmn",
                userTask(
                        "",
                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2000000000"
                                + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"));
        process(
                "nested-sub-processes.bpmn",
                "<bpmn:subProcess id=\"subProcess_x\">".repeat(5_000) + "</bpmn:subProcess>".repeat(5_000));
        process("too-many-elements.bpmn", "<bpmn:incoming/>".repeat(30_000));
    }

    private void declarations() {
        raw(
                "wsdl-import.bpmn",
                definitions(
                        "wsdl-import",
                        "<bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://127.0.0.1:9/x\" namespace=\"x\"/>"));
        raw("message-name.bpmn", definitions("message-name", "<bpmn:message id=\"m\" name=\"" + REFLECTION + "\"/>"));
    }
}
