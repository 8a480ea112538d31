package org.qunflow.engine.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.qunflow.engine.ModelViolation;

/** The engine's first deployer: refuses what the guard does not allow, whichever door it came through. */
public final class GuardDeployer implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> resources = new LinkedHashMap<>();
        deployment.getResources().forEach((name, resource) -> resources.put(name, resource.getBytes()));
        List<ModelViolation> violations = ModelGuard.scan(resources);
        if (!violations.isEmpty()) {
            throw new BadUserRequestException("Deployment refused: "
                    + violations.stream().map(GuardDeployer::line).collect(Collectors.joining("; ")));
        }
    }

    private static String line(ModelViolation v) {
        return v.file() + "#" + v.element() + " " + v.rule() + " (" + v.finding() + ")";
    }
}
