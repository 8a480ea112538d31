package org.qunflow.engine.hostile;

import static org.qunflow.engine.hostile.HostileModels.CANARY;
import static org.qunflow.engine.hostile.HostileModels.REFLECTION;

/** Classes, scripts, listeners and mappings that would run foreign code. */
final class ForeignCode extends Diagrams {
    @Override
    void collect() {
        tasks();
        listeners();
        mappings();
        formFields();
        references();
    }

    private void tasks() {
        process("java-class.bpmn", serviceTask("camunda:class=\"" + CANARY + "\"", ""));
        process("legacy-java-class.bpmn", serviceTask("activiti:class=\"" + CANARY + "\"", ""));
        process(
                "shell-task.bpmn",
                serviceTask(
                        "camunda:type=\"shell\"",
                        extension(
                                "<camunda:field name=\"command\"><camunda:string>touch /tmp/canary</camunda:string></camunda:field>")));
        process(
                "external-task.bpmn",
                serviceTask("camunda:type=\"external\" camunda:topic=\"" + REFLECTION + "\"", ""));
        process(
                "script-task.bpmn",
                "<bpmn:scriptTask id=\"serviceTask_x\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>");
        process(
                "juel-script-task.bpmn",
                "<bpmn:scriptTask id=\"serviceTask_x\" scriptFormat=\"juel\"><bpmn:script>" + REFLECTION
                        + "</bpmn:script></bpmn:scriptTask>");
        process(
                "feel-script-task.bpmn",
                "<bpmn:scriptTask id=\"serviceTask_x\" scriptFormat=\"feel\"><bpmn:script>execution</bpmn:script></bpmn:scriptTask>");
    }

    private void listeners() {
        process(
                "listener-class.bpmn",
                serviceTask(
                        "camunda:delegateExpression=\"${probeDelegate}\"",
                        extension("<camunda:executionListener event=\"start\" class=\"" + CANARY + "\"/>")));
        process(
                "listener-script.bpmn",
                serviceTask(
                        "camunda:delegateExpression=\"${probeDelegate}\"",
                        extension("<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">"
                                + REFLECTION + "</camunda:script></camunda:executionListener>")));
        process(
                "task-listener-timeout.bpmn",
                userTask(
                        "",
                        extension("<camunda:taskListener event=\"timeout\" id=\"t\" class=\"" + CANARY
                                + "\"><bpmn:timerEventDefinition><bpmn:timeDuration>" + REFLECTION
                                + "</bpmn:timeDuration></bpmn:timerEventDefinition></camunda:taskListener>")));
    }

    private void mappings() {
        process(
                "connector.bpmn",
                serviceTask(
                        "",
                        extension(
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")));
        process(
                "input-mapping.bpmn",
                serviceTask(
                        "camunda:delegateExpression=\"${probeDelegate}\"",
                        extension("<camunda:inputOutput><camunda:inputParameter name=\"x\">" + REFLECTION
                                + "</camunda:inputParameter></camunda:inputOutput>")));
        process(
                "legacy-input-mapping.bpmn",
                serviceTask(
                        "camunda:delegateExpression=\"${probeDelegate}\"",
                        extension("<activiti:inputOutput><activiti:inputParameter name=\"x\">" + REFLECTION
                                + "</activiti:inputParameter></activiti:inputOutput>")));
        process(
                "field-injection.bpmn",
                serviceTask(
                        "camunda:delegateExpression=\"${probeDelegate}\"",
                        extension("<camunda:field name=\"x\" expression=\"" + REFLECTION + "\"/>")));
    }

    private void formFields() {
        process("form-handler-class.bpmn", userTask("camunda:formHandlerClass=\"" + CANARY + "\"", ""));
        process(
                "form-field-validator.bpmn",
                userTask(
                        "",
                        extension(
                                "<camunda:formData><camunda:formField id=\"f\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\""
                                        + CANARY
                                        + "\"/></camunda:validation></camunda:formField></camunda:formData>")));
        process(
                "form-field-default.bpmn",
                userTask(
                        "",
                        extension("<camunda:formData><camunda:formField id=\"f\" type=\"string\" defaultValue=\""
                                + REFLECTION + "\"/></camunda:formData>")));
    }

    private void references() {
        process(
                "retry-cycle.bpmn",
                serviceTask(
                        "camunda:delegateExpression=\"${probeDelegate}\"",
                        extension("<camunda:failedJobRetryTimeCycle>" + REFLECTION
                                + "</camunda:failedJobRetryTimeCycle>")));
        process(
                "variable-mapping-class.bpmn",
                "<bpmn:callActivity id=\"serviceTask_x\" calledElement=\"x\" camunda:variableMappingClass=\"" + CANARY
                        + "\"/>");
        process(
                "computed-called-element.bpmn",
                "<bpmn:callActivity id=\"serviceTask_x\" calledElement=\"" + REFLECTION + "\"/>");
        process(
                "decision-ref.bpmn",
                "<bpmn:businessRuleTask id=\"businessRuleTask_x\" camunda:decisionRef=\"" + REFLECTION + "\"/>");
    }
}
