package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.EngineFixtures.Probe;
import org.qunflow.engine.hostile.HostileModels;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(EngineFixtures.class)
class HostileModelTests {
    @Autowired
    ModelCheck check;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Processes processes;

    @Autowired
    Probe probe;

    @BeforeEach
    void quiet() {
        Canary.SONGS.set(0);
    }

    @Test
    void theCorpusIsLargeEnough() {
        assertThat(HostileModels.all()).hasSizeGreaterThan(70);
    }

    @Test
    void eachIsRefusedByTheCheckWithElementAndReason() {
        HostileModels.all().forEach((name, bytes) -> {
            List<ModelViolation> violations = check.check(Map.of(name, bytes));
            assertThat(violations).as(name).isNotEmpty().allSatisfy(v -> {
                assertThat(v.file()).isEqualTo(name);
                assertThat(v.rule()).isNotBlank();
                assertThat(v.remedy()).isNotBlank();
            });
        });
        assertThat(Canary.SONGS).hasValue(0);
    }

    @Test
    void theFindingNamesTheElement() {
        Map<String, byte[]> all = HostileModels.all();
        assertThat(check.check(Map.of("java-class.bpmn", all.get("java-class.bpmn"))))
                .anySatisfy(v -> {
                    assertThat(v.element()).isEqualTo("serviceTask_x");
                    assertThat(v.rule()).isEqualTo("forbidden-attribute");
                    assertThat(v.finding()).contains(HostileModels.CANARY);
                });
    }

    @Test
    void eachIsRefusedByTheEngineItselfThroughAnyDoor() {
        long before = repository.createDeploymentQuery().count();
        HostileModels.all().forEach((name, bytes) -> assertThatThrownBy(() -> repository
                        .createDeployment()
                        .name(name)
                        .addInputStream(name, new ByteArrayInputStream(bytes))
                        .deploy())
                .as(name)
                .hasMessageContaining("Deployment refused"));
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(Canary.SONGS).hasValue(0);
    }

    @Test
    void richVariablesAreRefused() {
        probe.deployed();
        String instance = processes.start(Probe.KEY, CommunityId.next(), "rich-variable", Map.of());
        assertThatThrownBy(() -> runtime.setVariable(instance, "rich", new java.util.ArrayList<>(List.of(1))))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> runtime.setVariable(instance, "bytes", new byte[] {1}))
                .isInstanceOf(RuntimeException.class);
        runtime.setVariable(instance, "plain", "text");
        assertThat(runtime.getVariable(instance, "plain")).isEqualTo("text");
    }
}
