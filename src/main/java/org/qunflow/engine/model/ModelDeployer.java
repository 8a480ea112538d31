package org.qunflow.engine.model;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.qunflow.engine.ModelCheck;
import org.qunflow.engine.ModelViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys Sops: unchanged ones are left alone, broken ones are refused with everything that is wrong with them while
 * their old version stays live.
 */
@Component
class ModelDeployer {
    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private final ModelCheck check;
    private final RepositoryService repository;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher publisher;

    ModelDeployer(
            ModelCheck check,
            RepositoryService repository,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher publisher) {
        this.check = check;
        this.repository = repository;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.publisher = publisher;
    }

    /** What became of a Sop. */
    enum Fate {
        UNCHANGED,
        DEPLOYED,
        OLD_STAYS
    }

    /** Deploys a Sop if it changed; throws ModelsRefused if it is broken and there is no older version to keep. */
    Fate deploy(Sop sop) {
        Fate fate = transaction.execute(status -> deployAlone(sop));
        if (fate == Fate.DEPLOYED) {
            publisher.publishEvent(new ModelsDeployed());
        }
        return fate;
    }

    private Fate deployAlone(Sop sop) {
        jdbc.query("select pg_advisory_xact_lock(hashtext('engine_models'))", r -> {});
        Optional<String> live = live(sop);
        if (live.filter(sop.fingerprint()::equals).isPresent()) {
            return Fate.UNCHANGED;
        }
        List<ModelViolation> violations = check.check(sop.resources());
        if (violations.isEmpty()) {
            return put(sop);
        }
        if (live.isEmpty()) {
            throw new ModelsRefused(violations);
        }
        LOG.error("{} is refused, its old version stays live.{}", sop.name(), ModelsRefused.text(violations));
        return Fate.OLD_STAYS;
    }

    private Fate put(Sop sop) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(sop.name()).source(sop.fingerprint());
        sop.resources()
                .forEach((file, bytes) -> deployment.addInputStream(file, new java.io.ByteArrayInputStream(bytes)));
        try {
            deployment.deploy();
        } catch (ProcessEngineException e) {
            throw new ModelsRefused(List.of(new ModelViolation(
                    sop.name(), "", "engine-refusal", e.getMessage(), "Mend what the engine complains about.")));
        }
        LOG.info("Deployed {}", sop.name());
        return Fate.DEPLOYED;
    }

    private Optional<String> live(Sop sop) {
        return jdbc
                .queryForList(
                        "select source_ from camunda.act_re_deployment where name_ = ? order by deploy_time_ desc, id_ desc limit 1",
                        String.class,
                        sop.name())
                .stream()
                .findFirst();
    }
}
