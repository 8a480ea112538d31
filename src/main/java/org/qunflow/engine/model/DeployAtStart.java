package org.qunflow.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.qunflow.engine.ModelViolation;
import org.qunflow.engine.ModelsRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys what lies on the class path before the first page is served; fails with all findings of all models. What was
 * deployed once is not deployed again, so that a version that people approved since then stays the newest.
 */
@Component
class DeployAtStart implements SmartInitializingSingleton {
    private final SopShelf shelf;
    private final ModelDeployer deployer;

    DeployAtStart(SopShelf shelf, ModelDeployer deployer) {
        this.shelf = shelf;
        this.deployer = deployer;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<ModelViolation> findings = new ArrayList<>();
        for (Sop sop : shelf.sops()) {
            try {
                deployer.deployOnce(sop);
            } catch (ModelsRefused e) {
                findings.addAll(e.violations());
            }
        }
        if (!findings.isEmpty()) {
            throw new ModelsRefused(findings);
        }
    }
}
