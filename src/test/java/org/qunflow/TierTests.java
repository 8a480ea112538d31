package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.member.Stage;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a layering run leaves behind: tiers, reasons in the journal. */
@SpringBootTest
class TierTests {
    @Autowired
    CommunityLife life;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begins() {
        life.begins();
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    @DisplayName("003-11 the decision behind a change of tier is in the journal with the row that fired")
    void theDecisionBehindAChangeOfTierIsInTheJournalWithTheRowThatFired() {
        MemberId member = life.memberInCare("50");
        life.orders(member, "400");
        life.daysPass(8);

        assertThat(jdbc.queryForList("""
                        select data ->> 'row' as row, data -> 'inputs' ->> 'quadrant' as quadrant,
                          data -> 'inputs' ->> 'band' as band, data -> 'outputs' ->> 'tier' as tier
                        from journal_entry where subject_id = ? and kind = 'engine.DecisionTaken'
                          and data ->> 'table' = 'tier' order by id""", member.toString()))
                .last()
                .isEqualTo(Map.of("row", "rule_hh_299", "quadrant", "HH", "band", "299", "tier", "QUALITY"));
        assertThat(jdbc.queryForList(
                        "select kind from journal_entry where subject_id = ?",
                        String.class,
                        life.community().toString()))
                .contains("layering.CommunityLayered");
    }

    @Test
    void coreFanWhoseTierChangesKeepsTheStage() {
        MemberId member = seated();
        long stages = stages(member);
        life.daysPass(98);

        assertThat(life.member(member).tier()).isNotEqualTo("CORE");
        assertThat(life.member(member).stage()).isEqualTo(Stage.CORE);
        assertThat(stages(member)).isEqualTo(stages);
    }

    @Test
    void memberWhoComesBackIsLayeredByTheOrderThatBringsHimBack() {
        MemberId member = life.memberInCare("50");
        life.daysPass(92);
        life.daysPass(8);
        life.orders(member, "500");
        life.roundsGo();

        assertThat(life.member(member).enrolment()).isEqualTo(2);
        assertThat(life.member(member).tier()).isEqualTo("QUALITY");
        assertThat(life.member(member).tierSince())
                .isAfter(life.member(member).arrivedAt().plusSeconds(99 * 86_400));
    }

    private MemberId seated() {
        MemberId member = life.memberInCare("900");
        life.checksIn(member);
        life.daysPass(14);
        life.operatorAnswers(member, "userTask_approveInvitation", Map.of("approved", true));
        assertThat(life.seasons().answer(life.community(), member, true)).isTrue();
        return member;
    }

    private long stages(MemberId member) {
        return life.kindsOf(member).stream()
                .filter("member.StageChanged"::equals)
                .count();
    }
}
