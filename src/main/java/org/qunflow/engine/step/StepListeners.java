package org.qunflow.engine.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.qunflow.engine.InstanceMigrated;
import org.qunflow.engine.StepSettings;
import org.qunflow.engine.work.Instances;
import org.springframework.stereotype.Component;

/** Fits every parsed process with our listeners: passages, step limit, task news, end of instances; and step settings. */
@Component
public class StepListeners extends AbstractBpmnParseListener {
    /** The activity property that holds the step's settings. */
    public static final String SETTINGS = "qunflow.settings";

    /** The activity property that holds what a model says about a user task. */
    private static final String TASK = "qunflow.task";

    private static final StepSettings NONE = new StepSettings(Map.of());

    private final Passages passages;
    private final TaskNews news;
    private final Instances instances;
    private final StepLimit limit = new StepLimit(5000);
    private final ExecutionListener entered = this::entered;
    private final ExecutionListener taken = this::taken;

    StepListeners(Passages passages, TaskNews news, Instances instances) {
        this.passages = passages;
        this.news = news;
        this.instances = instances;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        Map<String, Element> byId = new HashMap<>();
        index(process, byId);
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::ended);
        definition.getActivities().forEach(activity -> fit(activity, byId));
    }

    /** What another version of its process says about an open task that it has taken over. */
    public static InstanceMigrated.Task moved(TaskEntity task, ProcessDefinitionEntity version) {
        ActivityImpl activity = version.findActivity(task.getTaskDefinitionKey());
        TaskFacts facts = (TaskFacts) activity.getProperty(TASK);
        return new InstanceMigrated.Task(
                task.getId(), activity.getId(), activity.getName(), facts.nameEn(), facts.form(), facts.role());
    }

    private void fit(ActivityImpl activity, Map<String, Element> byId) {
        Element element = byId.get(activity.getId());
        StepSettings settings = element == null ? NONE : settings(element);
        activity.setProperty(SETTINGS, settings);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, entered);
        activity.getOutgoingTransitions()
                .forEach(flow -> ((TransitionImpl) flow).addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, taken));
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            TaskFacts facts = TaskFacts.of(element, settings);
            activity.setProperty(TASK, facts);
            listen(task.getTaskDefinition(), facts);
        }
        activity.getActivities().forEach(inner -> fit(inner, byId));
    }

    private void listen(TaskDefinition task, TaskFacts facts) {
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, t -> news.opened(t, facts));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, news::assigned);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, news::completed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, news::cancelled);
    }

    private void entered(DelegateExecution execution) {
        ExecutionEntity step = (ExecutionEntity) execution;
        limit.count(step.getRootProcessInstanceId(), step.getProcessDefinition().getKey(), step.getActivityId());
        count(step, step.getActivityId());
    }

    private void taken(DelegateExecution execution) {
        count((ExecutionEntity) execution, execution.getCurrentTransitionId());
    }

    private void count(ExecutionEntity step, String element) {
        ProcessDefinitionEntity definition = step.getProcessDefinition();
        instances
                .find(step.getRootProcessInstanceId())
                .ifPresent(who -> passages.count(who, definition.getKey(), definition.getVersion(), element));
    }

    private void ended(DelegateExecution execution) {
        instances.ended(execution.getProcessInstanceId());
    }

    private static void index(Element element, Map<String, Element> byId) {
        if (element.attribute("id") != null) {
            byId.put(element.attribute("id"), element);
        }
        element.elements().forEach(child -> index(child, byId));
    }

    private static StepSettings settings(Element element) {
        Element extensions = element.element("extensionElements");
        Element properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        Map<String, String> values = new HashMap<>();
        for (Element property : properties == null ? List.<Element>of() : properties.elements()) {
            values.put(property.attribute("name"), property.attribute("value"));
        }
        return new StepSettings(values);
    }
}
