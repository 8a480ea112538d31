package org.qunflow.engine.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class NodeClockTests {
    private static final String READINESS = "/actuator/health/readiness";

    @Autowired
    MockMvc web;

    @Autowired
    Nodes nodes;

    @Autowired
    TimeTravel travel;

    @Autowired
    BusinessClock business;

    @MockitoSpyBean
    NodeClock clock;

    @AfterEach
    void isRightAgain() {
        goesAheadBy(Duration.ZERO);
        nodes.leave();
    }

    @Test
    void aClockThatIsRightIsFoundRight() throws Exception {
        nodes.beat();
        assertThat(clock.drift().abs()).isLessThan(NodeClock.TOLERANCE);
        assertThat(travel.standsStill()).isFalse();
        web.perform(get(READINESS)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 3, -3, -3600})
    void aNodeWhoseClockIsWrongStandsStillAndIsNotReadyUntilItIsRight(int seconds, CapturedOutput said)
            throws Exception {
        goesAheadBy(Duration.ofSeconds(seconds));
        assertThat(clock.drift()).isBetween(Duration.ofSeconds(seconds - 1), Duration.ofSeconds(seconds + 1));
        assertThat(travel.standsStill()).isTrue();
        web.perform(get(READINESS)).andExpect(status().isServiceUnavailable());
        web.perform(get("/actuator/health/liveness")).andExpect(status().isOk());

        goesAheadBy(Duration.ZERO);
        assertThat(travel.standsStill()).isFalse();
        web.perform(get(READINESS)).andExpect(status().isOk());
        assertThat(said).contains(seconds > 0 ? "s ahead of the database's" : "s behind the database's", "by NTP");
        assertThat(said).contains("agrees with the database's again");
    }

    @Test
    void anAdministratorIsToldWhyTheNodeIsNotReadyAndAStrangerIsNot() throws Exception {
        goesAheadBy(Duration.ofSeconds(10));
        web.perform(get(READINESS).with(user("admin").roles("ADMIN")))
                .andExpect(jsonPath("$.components.clock.details.reason")
                        .value("the clocks of this machine and of the database do not agree"));
        web.perform(get(READINESS)).andExpect(jsonPath("$.components").doesNotExist());
    }

    @Test
    void theClockThatAReplayMovesDoesNotMatter() {
        business.moveTo(Instant.parse("1997-01-02T03:04:05Z"));
        try {
            nodes.beat();
            assertThat(clock.isWrong()).isFalse();
        } finally {
            business.release();
        }
    }

    private void goesAheadBy(Duration drift) {
        doAnswer(call -> Clock.systemUTC().instant().plus(drift)).when(clock).wall();
        nodes.beat();
    }
}
