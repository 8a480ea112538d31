package org.qunflow.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.engine.ModelCheck;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;

/** The step that awards points, in a small process of its own. */
@SpringBootTest
class AwardPointsProcessTests {
    private static final String KEY = "points-for-photo";
    private static final String MODEL = "reward/points-for-photo.bpmn";

    @Autowired
    Processes processes;

    @Autowired
    RepositoryService repository;

    @Autowired
    ModelCheck check;

    @Autowired
    Accounts accounts;

    @Autowired
    Budgets budgets;

    @Autowired
    Purse purse;

    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aMember() {
        repository
                .createDeployment()
                .name(KEY)
                .enableDuplicateFiltering(false)
                .addClasspathResource(MODEL)
                .deploy();
        community = purse.community();
        member = purse.member(community);
    }

    @Test
    @DisplayName("003-15 a step of a diagram awards points out of the budget of its purpose")
    void theStepAwardsPoints() {
        processes.start(KEY, community, member.toString(), Map.of());
        assertThat(accounts.of(community, member)).isEqualTo(Points.of(15));
        assertThat(accounts.newest(community, 5)).singleElement().satisfies(e -> {
            assertThat(e.purpose()).isEqualTo(Purpose.UGC);
            assertThat(e.reason()).isEqualTo("发放积分");
        });
    }

    @Test
    @DisplayName("003-15 beyond the budget the member goes on without points, and the journal says so")
    void withoutBudgetTheMemberGoesOn() {
        budgets.set(community, Purpose.UGC, Points.of(14));
        processes.start(KEY, community, member.toString(), Map.of());
        assertThat(processes.running(KEY, List.of(member.toString()))).isEmpty();
        assertThat(accounts.of(community, member)).isEqualTo(Points.of(0));
        assertThat(purse.entries(community, "BookingRefused")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-15", "0", "", "many", "1e5"})
    void aModelWithPointsThatAreNoneIsNotDeployed(String points) throws IOException {
        String model = new ClassPathResource(MODEL).getContentAsString(StandardCharsets.UTF_8);
        String wrong = model.replace("value=\"15\"", "value=\"" + points + "\"");
        int before = violations(model);
        assertThat(violations(wrong)).isGreaterThan(before);
    }

    private int violations(String model) {
        return check.check(Map.of("photo.bpmn", model.getBytes(StandardCharsets.UTF_8)))
                .size();
    }
}
