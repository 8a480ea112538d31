package org.qunflow.engine.model;

import static org.qunflow.engine.model.ProcessModel.engine;
import static org.qunflow.engine.model.ProcessModel.id;

import java.util.List;
import java.util.stream.Stream;
import org.qunflow.engine.guard.DelegateBeans;
import org.qunflow.engine.guard.Findings;
import org.qunflow.engine.guard.Grammar;
import org.qunflow.engine.guard.ModelRule;
import org.qunflow.engine.guard.Xml;
import org.w3c.dom.Element;

/** What steps need: delegates that exist, forms, roles, parameters, time to live. */
final class StepRules {
    private static final int DAYS = 3650;

    private final DelegateBeans delegates;
    private final Templates templates;

    StepRules(DelegateBeans delegates, Templates templates) {
        this.delegates = delegates;
        this.templates = templates;
    }

    List<Rule> all() {
        return List.of(
                this::stepsNameADelegateThatExists,
                this::parametersFitTheirTemplate,
                StepRules::userTasksAreComplete,
                this::watchersStandBehindTheirTask,
                StepRules::historyLivesLongEnough);
    }

    private void stepsNameADelegateThatExists(ProcessModel model, Findings findings) {
        for (Element step : steps(model)) {
            String expression = engine(step, "delegateExpression");
            String delegate = Grammar.delegate(expression);
            if (expression.isEmpty()) {
                findings.add(ModelRule.MISSING_DELEGATE, id(step), step.getNodeName());
            } else if (delegate != null && !delegates.knows(delegate)) {
                findings.add(ModelRule.UNKNOWN_DELEGATE, id(step), delegate);
            }
        }
    }

    private void parametersFitTheirTemplate(ProcessModel model, Findings findings) {
        steps(model).forEach(step -> templates.check(step, findings));
    }

    private void watchersStandBehindTheirTask(ProcessModel model, Findings findings) {
        steps(model).stream()
                .filter(this::watches)
                .filter(step -> !model.arriving(step).stream().allMatch(from -> watches(from) || borders(model, from)))
                .forEach(step -> findings.add(ModelRule.TASK_WATCHER, id(step), engine(step, "delegateExpression")));
    }

    private boolean watches(Element step) {
        String delegate = Grammar.delegate(engine(step, "delegateExpression"));
        return delegate != null && delegates.watchesTasks(delegate);
    }

    private static boolean borders(ProcessModel model, Element event) {
        Element activity = model.byId.get(event.getAttribute("attachedToRef"));
        return activity != null
                && Xml.is(activity, "userTask")
                && "false".equals(event.getAttribute("cancelActivity"))
                && Xml.children(event).stream().anyMatch(e -> Xml.is(e, "timerEventDefinition"));
    }

    private static List<Element> steps(ProcessModel model) {
        return Stream.concat(model.of("serviceTask").stream(), model.of("businessRuleTask").stream())
                .toList();
    }

    private static void userTasksAreComplete(ProcessModel model, Findings findings) {
        for (Element task : model.of("userTask")) {
            String form = engine(task, "formRef");
            if (form.isEmpty() || !"deployment".equals(engine(task, "formRefBinding"))) {
                findings.add(ModelRule.USER_TASK_FORM, id(task), "formRef " + form);
            } else if (!model.resources.contains(form + ".form")) {
                findings.add(ModelRule.MISSING_FORM, id(task), form + ".form");
            }
            if (engine(task, "candidateGroups").isEmpty()) {
                findings.add(ModelRule.USER_TASK_ROLE, id(task), "no candidate group");
            }
            if (!"true".equals(engine(task, "asyncAfter"))) {
                findings.add(ModelRule.USER_TASK_ASYNC, id(task), "asyncAfter is not true");
            }
        }
    }

    private static void historyLivesLongEnough(ProcessModel model, Findings findings) {
        for (Element process : model.of("process")) {
            timeToLive(process.getAttributeNS(Xml.CAMUNDA, "historyTimeToLive"), id(process), findings);
        }
    }

    static void timeToLive(String value, String id, Findings findings) {
        boolean enough =
                value.matches("P\\d{1,5}D") && Integer.parseInt(value.substring(1, value.length() - 1)) >= DAYS;
        if (!enough) {
            findings.add(ModelRule.MISSING_TIME_TO_LIVE, id, "historyTimeToLive " + value);
        }
    }
}
