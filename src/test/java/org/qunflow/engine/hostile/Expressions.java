package org.qunflow.engine.hostile;

import static org.qunflow.engine.hostile.HostileModels.CANARY;
import static org.qunflow.engine.hostile.HostileModels.REFLECTION;

/** Expressions that reach for more than a diagram may. */
final class Expressions extends Diagrams {
    @Override
    void collect() {
        userTasks();
        serviceTasks();
        disguises();
        conditions();
    }

    private void userTasks() {
        process("reflection-in-task-name.bpmn", userTask("name=\"" + REFLECTION + "\"", ""));
        process("deferred-expression-in-name.bpmn", userTask("name=\"" + REFLECTION.replace('$', '#') + "\"", ""));
        process(
                "reflection-in-documentation.bpmn",
                userTask("", "<bpmn:documentation>" + REFLECTION + "</bpmn:documentation>"));
        process("reflection-in-assignee.bpmn", userTask("camunda:assignee=\"" + REFLECTION + "\"", ""));
        process("reflection-in-candidate-groups.bpmn", userTask("camunda:candidateGroups=\"" + REFLECTION + "\"", ""));
        process("reflection-in-due-date.bpmn", userTask("camunda:dueDate=\"" + REFLECTION + "\"", ""));
        process("reflection-in-form-ref.bpmn", userTask("camunda:formRef=\"" + REFLECTION + "\"", ""));
        process("form-key.bpmn", userTask("camunda:formKey=\"" + REFLECTION + "\"", ""));
        process("reflection-in-priority.bpmn", userTask("camunda:priority=\"" + REFLECTION + "\"", ""));
    }

    private void serviceTasks() {
        process(
                "services-through-execution.bpmn",
                serviceTask("camunda:delegateExpression=\"${execution.processEngineServices.repositoryService}\"", ""));
        process("expression-task.bpmn", serviceTask("camunda:expression=\"" + REFLECTION + "\"", ""));
        process(
                "method-of-a-delegate.bpmn",
                serviceTask("camunda:delegateExpression=\"${probeDelegate.execute(execution)}\"", ""));
        process("foreign-bean.bpmn", serviceTask("camunda:delegateExpression=\"${dataSource}\"", ""));
    }

    private void disguises() {
        process("legacy-namespace-attribute.bpmn", serviceTask("activiti:expression=\"" + REFLECTION + "\"", ""));
        process("expression-of-character-references.bpmn", userTask("name=\"&#36;&#123;''.getClass()&#125;\"", ""));
        process(
                "expression-split-by-comment.bpmn",
                userTask("", "<bpmn:documentation>$<!-- -->{''.getClass()}</bpmn:documentation>"));
        process(
                "other-prefix.bpmn",
                "<bpmn:serviceTask id=\"serviceTask_x\" xmlns:ok=\"http://camunda.org/schema/1.0/bpmn\""
                        + " ok:class=\"" + CANARY + "\"/>");
        process(
                "potential-owner.bpmn",
                userTask(
                        "",
                        "<bpmn:potentialOwner><bpmn:resourceAssignmentExpression>"
                                + "<bpmn:formalExpression>" + REFLECTION
                                + "</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner>"));
    }

    private void conditions() {
        condition("reflection-in-condition.bpmn", REFLECTION, "");
        condition("giant-text-in-condition.bpmn", "${'x'.repeat(2000000000) == 'y'}", "");
        condition("regex-in-condition.bpmn", "${way.matches('(a+)+b')}", "");
        condition("feel-condition.bpmn", "execution.processEngine != null", "language=\"feel\"");
        condition("groovy-condition.bpmn", "new File('/tmp/x').text", "language=\"groovy\"");
        condition("many-brackets-in-condition.bpmn", "${" + "(".repeat(60_000) + "1" + ")".repeat(60_000) + "}", "");
    }

    private void condition(String name, String text, String attributes) {
        process(
                name,
                "<bpmn:exclusiveGateway id=\"gateway_x\"/><bpmn:endEvent id=\"event_e\"/>"
                        + "<bpmn:sequenceFlow id=\"flow_x\" sourceRef=\"gateway_x\" targetRef=\"event_e\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" "
                        + attributes + ">" + text + "</bpmn:conditionExpression></bpmn:sequenceFlow>");
    }
}
