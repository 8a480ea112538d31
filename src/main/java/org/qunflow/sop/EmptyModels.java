package org.qunflow.sop;

/** What an empty draft begins with: the least that can be deployed. */
final class EmptyModels {
    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_%1$s" targetNamespace="https://qunflow.org/processes">
              <bpmn:process id="%1$s" name="%1$s" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:extensionElements><camunda:properties><camunda:property name="name.en" value="%1$s" /></camunda:properties></bpmn:extensionElements>
                <bpmn:startEvent id="event_begin" name="开始">
                  <bpmn:extensionElements><camunda:properties><camunda:property name="name.en" value="Begin" /></camunda:properties></bpmn:extensionElements>
                  <bpmn:outgoing>flow_begin</bpmn:outgoing>
                </bpmn:startEvent>
                <bpmn:sequenceFlow id="flow_begin" sourceRef="event_begin" targetRef="event_end" />
                <bpmn:endEvent id="event_end" name="结束">
                  <bpmn:extensionElements><camunda:properties><camunda:property name="name.en" value="End" /></camunda:properties></bpmn:extensionElements>
                  <bpmn:incoming>flow_begin</bpmn:incoming>
                </bpmn:endEvent>
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram_%1$s">
                <bpmndi:BPMNPlane id="plane_%1$s" bpmnElement="%1$s">
                  <bpmndi:BPMNShape id="shape_begin" bpmnElement="event_begin"><dc:Bounds x="180" y="160" width="36" height="36" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="shape_end" bpmnElement="event_end"><dc:Bounds x="420" y="160" width="36" height="36" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="edge_begin" bpmnElement="flow_begin"><di:waypoint x="216" y="178" /><di:waypoint x="420" y="178" /></bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions_%1$s" name="%1$s" namespace="https://qunflow.org/processes">
              <decision id="%1$s" name="%1$s" camunda:historyTimeToLive="P3650D">
                <decisionTable id="decisionTable_%1$s" hitPolicy="FIRST">
                  <input id="input_tier" label="层级 · Tier">
                    <inputExpression id="inputExpression_tier" typeRef="string"><text>tier</text></inputExpression>
                  </input>
                  <output id="output_answer" label="结果 · Result" name="answer" typeRef="string" />
                  <rule id="rule_any">
                    <inputEntry id="inputEntry_any"><text></text></inputEntry>
                    <outputEntry id="outputEntry_any"><text>"NO"</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;
    private static final String FORM = """
            {
              "id": "%1$s",
              "type": "default",
              "schemaVersion": 19,
              "executionPlatform": "Camunda Platform",
              "executionPlatformVersion": "7.24.0",
              "components": []
            }
            """;

    private EmptyModels() {}

    static String of(ModelKind kind, String key) {
        return switch (kind) {
            case PROCESS -> PROCESS.formatted(key);
            case TABLE -> TABLE.formatted(key);
            case FORM -> FORM.formatted(key);
        };
    }
}
