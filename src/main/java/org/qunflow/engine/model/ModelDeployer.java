package org.qunflow.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.qunflow.engine.ModelCheck;
import org.qunflow.engine.ModelViolation;
import org.qunflow.engine.ModelsRefused;
import org.qunflow.engine.view.DeployedFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys Sops: unchanged ones are left alone, broken ones are refused with everything that is wrong with them while
 * their old version stays live.
 */
@Component
public class ModelDeployer {
    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private final ModelCheck check;
    private final RepositoryService repository;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher publisher;
    private final DeployedFiles files;

    ModelDeployer(
            ModelCheck check,
            RepositoryService repository,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher publisher,
            DeployedFiles files) {
        this.check = check;
        this.repository = repository;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.publisher = publisher;
        this.files = files;
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

    /** Deploys a Sop unless just this content was deployed before, be it the newest or not. */
    Fate deployOnce(Sop sop) {
        return wasDeployed(sop) ? Fate.UNCHANGED : deploy(sop);
    }

    /**
     * Deploys, in the transaction of the caller, what people approved; answers the new version of the file.
     *
     * @param together what is deployed with it, asked when nobody else can deploy any more
     * @param over the newest version that they know, 0 for none; empty is answered if it is another one by now
     * @throws ModelsRefused with everything that is wrong with it
     */
    public OptionalInt release(String file, Supplier<Map<String, byte[]>> together, int over) {
        alone();
        if (files.version(file) != over) {
            return OptionalInt.empty();
        }
        Map<String, byte[]> resources = together.get();
        List<ModelViolation> violations = check(file, resources);
        if (!violations.isEmpty()) {
            throw new ModelsRefused(violations);
        }
        put(Sop.of(file, resources));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                publisher.publishEvent(new ModelsDeployed());
            }
        });
        return OptionalInt.of(files.version(file));
    }

    /** Everything that is wrong with a file and with what would be deployed together with it. */
    public List<ModelViolation> check(String file, Map<String, byte[]> resources) {
        List<ModelViolation> violations = new ArrayList<>(check.check(resources));
        if (file.endsWith(".form") && violations.isEmpty()) {
            files.bytes(file).ifPresent(before -> violations.addAll(LostAnswers.of(file, before, resources)));
        }
        return violations;
    }

    private void alone() {
        jdbc.query("select pg_advisory_xact_lock(hashtext('engine_models'))", r -> {});
    }

    private Fate deployAlone(Sop sop) {
        alone();
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

    private boolean wasDeployed(Sop sop) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from camunda.act_re_deployment where name_ = ? and source_ = ?)",
                Boolean.class,
                sop.name(),
                sop.fingerprint()));
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
