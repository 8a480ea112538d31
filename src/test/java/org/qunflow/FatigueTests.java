package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.outreach.fatigue.Fatigue;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@DisplayName("003-21 the fatigue index of a member")
class FatigueTests {
    private static final Instant NOW =
            CommunityLife.FIRST_DAY.atTime(20, 0).atZone(CommunityLife.ZONE).toInstant();

    @Autowired
    CommunityLife life;

    @Autowired
    Fatigue fatigue;

    @Autowired
    JdbcTemplate jdbc;

    private MemberId member;

    @BeforeEach
    void aMember() {
        life.begins();
        member = life.leadArrives("tea");
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    @DisplayName("003-21 who gets nothing for four weeks rests, also while what is meant for him is refused")
    void whoGetsNothingRests() {
        for (int touch = 0; touch < 4; touch++) {
            touched(NOW.minusSeconds(3600L * (touch + 1)), "SENT");
        }
        count(0);
        assertThat(tired()).isTrue();
        touched(NOW.plusSeconds(86_400L * 27), "REFUSED");
        count(29);
        assertThat(tired()).as("nothing came to him in 28 days").isFalse();
    }

    @Test
    @DisplayName("003-21 what waits or was refused does not tire")
    void whatDidNotComeDoesNotTire() {
        for (int touch = 0; touch < 6; touch++) {
            touched(NOW.minusSeconds(3600L * (touch + 1)), touch % 2 == 0 ? "REFUSED" : "FAILED");
        }
        count(0);
        assertThat(tired()).isFalse();
    }

    private boolean tired() {
        return !fatigue.tired(life.community(), List.of(member.value())).isEmpty();
    }

    private void count(int days) {
        LocalDate day = CommunityLife.FIRST_DAY.plusDays(days);
        fatigue.count(life.community(), day, NOW.plusSeconds(86_400L * days));
    }

    private void touched(Instant at, String delivery) {
        jdbc.update(
                "insert into outreach_touch (id, community_id, member_id, template, at, delivery)"
                        + " values (gen_random_uuid(), ?, ?, 'offer', ?, ?)",
                life.community().value(),
                member.value(),
                Timestamp.from(at),
                delivery);
    }
}
