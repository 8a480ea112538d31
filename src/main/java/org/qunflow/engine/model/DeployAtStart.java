package org.qunflow.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.qunflow.engine.ModelViolation;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Deploys what lies on the class path before the first page is served; fails with all findings of all models. */
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
                deployer.deploy(sop);
            } catch (ModelsRefused e) {
                findings.addAll(e.violations());
            }
        }
        if (!findings.isEmpty()) {
            throw new ModelsRefused(findings);
        }
    }
}
