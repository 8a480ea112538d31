package org.qunflow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunflow.engine.Decisions;
import org.qunflow.engine.ModelsRefused;
import org.qunflow.engine.hostile.HostileModels;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;

@SpringBootTest
class ModelDeployerTests {
    @Autowired
    ModelDeployer deployer;

    @Autowired
    SopShelf shelf;

    @Autowired
    RepositoryService repository;

    @Autowired
    Decisions decisions;

    @Test
    void whatLiesOnTheClassPathIsDeployedOnceWithItsForms() {
        assertThat(shelf.sops()).isNotEmpty().allSatisfy(sop -> assertThat(deployer.deploy(sop))
                .isEqualTo(ModelDeployer.Fate.UNCHANGED));
        Sop journey = shelf.sops().stream()
                .filter(s -> s.name().equals("member-journey.bpmn"))
                .findFirst()
                .orElseThrow();
        assertThat(journey.resources())
                .containsKeys("member-journey.bpmn", "lead-review.form", "rules-call.form", "order-follow-up.form");
    }

    @Test
    void aChangedTableBecomesTheNewestVersionAtOnce() {
        deployer.deploy(table("changing", "\"LOW\""));
        assertThat(decisions.decide("changing", Map.of("amount", 1)).text("tier"))
                .isEqualTo("LOW");
        assertThat(deployer.deploy(table("changing", "\"HIGH\""))).isEqualTo(ModelDeployer.Fate.DEPLOYED);
        assertThat(decisions.decide("changing", Map.of("amount", 1)).text("tier"))
                .isEqualTo("HIGH");
        assertThat(decisions.decide("changing", Map.of("amount", 1)).version()).isEqualTo(2);
    }

    @Test
    void aBrokenChangeLeavesTheOldVersionLive() {
        deployer.deploy(table("steady", "\"LOW\""));
        assertThat(deployer.deploy(table("steady", "matches(\"a\", \"(a+)+\")")))
                .isEqualTo(ModelDeployer.Fate.OLD_STAYS);
        assertThat(decisions.decide("steady", Map.of("amount", 1)).text("tier")).isEqualTo("LOW");
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("steady")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theStartLeavesAVersionAloneThatPeopleDeployedSince() {
        deployer.deployOnce(table("approved", "\"LOW\""));
        deployer.deploy(table("approved", "\"HIGH\""));
        assertThat(deployer.deployOnce(table("approved", "\"LOW\""))).isEqualTo(ModelDeployer.Fate.UNCHANGED);
        assertThat(decisions.decide("approved", Map.of("amount", 1)).text("tier"))
                .isEqualTo("HIGH");
    }

    @Test
    void aBrokenModelWithoutAnOlderVersionIsRefusedWithEverythingThatIsWrong() throws IOException {
        byte[] probe = new ClassPathResource("engine/probe-journey.bpmn").getContentAsByteArray();
        String broken = new String(probe, StandardCharsets.UTF_8)
                .replace("probe-journey", "broken-journey")
                .replace("probe.spoken", "Spoken");
        Sop sop = Sop.of("broken-journey.bpmn", Map.of("broken-journey.bpmn", broken.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> deployer.deploy(sop))
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining("userTask_answer: missing-form")
                .hasMessageContaining("message_spoken: message-name")
                .hasMessageContaining("serviceTask_first: unknown-delegate")
                .hasMessageContaining("serviceTask_last: missing-english-name")
                .hasMessageContaining("flow_first: missing-diagram");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("broken-journey")
                        .count())
                .isZero();
    }

    @Test
    void noHostileFormLiesInTheFolderAtTheStart(@TempDir Path folder) throws IOException {
        ModelSettings here =
                new ModelSettings(folder.toUri().toString(), folder.toUri().toString(), "classpath*:none");
        long before = repository.createDeploymentQuery().count();
        for (Map.Entry<String, byte[]> hostile : HostileModels.all().entrySet()) {
            if (hostile.getKey().endsWith(".form")) {
                Path file = Files.write(folder.resolve(hostile.getKey()), hostile.getValue());
                DeployAtStart start = new DeployAtStart(new SopShelf(here), deployer);
                assertThatThrownBy(start::afterSingletonsInstantiated)
                        .as(hostile.getKey())
                        .isInstanceOf(ModelsRefused.class)
                        .hasMessageContaining(hostile.getKey());
                Files.delete(file);
            }
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private static Sop table(String key, String output) {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="definitions_%1$s" name="%1$s" namespace="https://qunflow.org/processes">
                  <decision id="%1$s" name="表" camunda:historyTimeToLive="P3650D">
                    <decisionTable id="decisionTable_x" hitPolicy="FIRST">
                      <input id="input_amount" label="金额">
                        <inputExpression id="expression_amount" typeRef="number"><text>amount</text></inputExpression>
                      </input>
                      <output id="output_tier" label="层" name="tier" typeRef="string" />
                      <rule id="rule_any">
                        <inputEntry id="entry_1"><text>-</text></inputEntry>
                        <outputEntry id="out_1"><text>%2$s</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(key, output);
        return Sop.of(key + ".dmn", Map.of(key + ".dmn", xml.getBytes(StandardCharsets.UTF_8)));
    }
}
