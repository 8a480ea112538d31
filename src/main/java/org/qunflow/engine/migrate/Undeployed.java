package org.qunflow.engine.migrate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Reads a process that nobody has deployed, as the engine would understand it. The guard must have looked at it before. */
final class Undeployed {
    private static final String NOWHERE = "undeployed";

    private Undeployed() {}

    /** Empty if the engine cannot read it, or it holds no process of that name. */
    static Optional<ProcessDefinitionEntity> read(ProcessEngineConfigurationImpl engine, String process, String text) {
        BpmnParse parse = parser(engine).createParse().deployment(new DeploymentEntity());
        parse.name(process);
        parse.sourceInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            parse.execute();
        } catch (ProcessEngineException notReadable) {
            return Optional.empty();
        }
        Optional<ProcessDefinitionEntity> read = parse.getProcessDefinitions().stream()
                .filter(p -> p.getKey().equals(process))
                .findFirst();
        read.ifPresent(definition -> definition.setId(NOWHERE));
        return read;
    }

    private static BpmnParser parser(ProcessEngineConfigurationImpl engine) {
        return engine.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(d -> ((BpmnDeployer) d).getBpmnParser())
                .findFirst()
                .orElseThrow();
    }
}
