package org.qunflow.engine.step;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.qunflow.engine.StepSettings;

/** What a model says about one user task. */
record TaskFacts(String nameEn, String form, String role, StepSettings settings) {

    static TaskFacts of(Element task, StepSettings settings) {
        String nameZh = task.attribute("name");
        return new TaskFacts(
                settings.optional("name.en").orElse(nameZh),
                engine(task, "formRef"),
                engine(task, "candidateGroups"),
                settings);
    }

    private static String engine(Element task, String attribute) {
        return task.attributeNS(
                org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute);
    }
}
