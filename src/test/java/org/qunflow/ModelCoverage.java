package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.qunflow.engine.ProcessHistory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Registered as a static extension of the test class that walks a model: prints which part of its flow nodes and sequence
 * flows the instances of that class passed, and fails below 95 % and 90 %.
 */
public final class ModelCoverage implements BeforeAllCallback, AfterAllCallback {
    private static final double NODES = 0.95;
    private static final double FLOWS = 0.90;

    private final String process;
    private final Set<String> before = new HashSet<>();

    private ModelCoverage(String process) {
        this.process = process;
    }

    public static ModelCoverage of(String process) {
        return new ModelCoverage(process);
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        before.addAll(instances(SpringExtension.getApplicationContext(test)));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        ProcessHistory history = context.getBean(ProcessHistory.class);
        Set<String> passed = instances(context).stream()
                .filter(id -> !before.contains(id))
                .flatMap(id -> history.path(id).stream())
                .collect(Collectors.toSet());
        BpmnModelInstance model = model(context.getBean(RepositoryService.class));
        check("flow nodes", ids(model.getModelElementsByType(FlowNode.class)), passed, NODES);
        check("sequence flows", ids(model.getModelElementsByType(SequenceFlow.class)), passed, FLOWS);
    }

    private void check(String what, Set<String> all, Set<String> passed, double goal) {
        Set<String> missed = new LinkedHashSet<>(all);
        missed.removeAll(passed);
        double share = 1 - (double) missed.size() / all.size();
        System.out.printf("%s: %.1f %% of %d %s%n", process, share * 100, all.size(), what);
        assertThat(share)
                .as("%s of %s that no test passed: %s", what, process, missed)
                .isGreaterThanOrEqualTo(goal);
    }

    private List<String> instances(ApplicationContext context) {
        return context.getBean(JdbcTemplate.class)
                .queryForList(
                        "select proc_inst_id_ from camunda.act_hi_procinst where proc_def_key_ = ?",
                        String.class,
                        process);
    }

    private BpmnModelInstance model(RepositoryService repository) {
        return repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId());
    }

    private static Set<String> ids(Collection<? extends FlowElement> elements) {
        return elements.stream().map(FlowElement::getId).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
