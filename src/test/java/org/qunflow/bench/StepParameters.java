package org.qunflow.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.qunflow.engine.StepSettings;
import org.qunflow.engine.step.StepListeners;

/** Gives the delegates the parameters of their steps and nothing besides: no passages, no step limit, no instances. */
class StepParameters extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        Map<String, StepSettings> settings = new HashMap<>();
        read(process, settings);
        definition.getActivities().forEach(activity -> fit(activity, settings));
    }

    private static void fit(ActivityImpl activity, Map<String, StepSettings> settings) {
        activity.setProperty(StepListeners.SETTINGS, settings.get(activity.getId()));
        activity.getActivities().forEach(inner -> fit(inner, settings));
    }

    private static void read(Element element, Map<String, StepSettings> settings) {
        if (element.attribute("id") != null) {
            settings.put(element.attribute("id"), new StepSettings(properties(element)));
        }
        element.elements().forEach(child -> read(child, settings));
    }

    private static Map<String, String> properties(Element element) {
        Element extensions = element.element("extensionElements");
        Element properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        Map<String, String> values = new HashMap<>();
        for (Element property : properties == null ? List.<Element>of() : properties.elements()) {
            values.put(property.attribute("name"), property.attribute("value"));
        }
        return values;
    }
}
