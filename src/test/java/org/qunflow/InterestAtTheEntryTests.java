package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.layering.PaymentBands;
import org.qunflow.member.Stage;
import org.qunflow.member.tag.Bearer;
import org.qunflow.member.tag.Interests;
import org.qunflow.member.tag.NewTag;
import org.qunflow.member.tag.TagSource;
import org.qunflow.member.tag.Tags;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community may ask for at least one interest of those who enter (001-04); from the start it does not. */
@SpringBootTest
class InterestAtTheEntryTests {
    @Autowired
    CommunityLife life;

    @Autowired
    Interests interests;

    @Autowired
    Tags tags;

    @Autowired
    PaymentBands bands;

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
    @DisplayName(
            "001-04 whose interest nobody knows is turned away, by the row that says so; a note or a tag opens the door")
    void nobodyEntersWithoutAnInterest() {
        interests.require(life.community(), true);
        MemberId silent = life.leadArrives("hello");
        MemberId buyer = life.leadArrives(null);
        life.orders(buyer, "50");
        MemberId reader = life.leadArrives("我喜欢茶");
        MemberId known = life.leadArrives("hello");
        NewTag tag = new NewTag("interest", "茶", "asked at the stand", TagSource.OPERATOR, null);
        tags.set(life.community(), Bearer.of(known), tag);
        life.roundsGo();

        assertThat(life.member(silent).stage()).isEqualTo(Stage.REJECTED);
        assertThat(rowOf(silent)).isEqualTo("rule_no_interest");
        assertThat(rowOf(buyer)).isEqualTo("rule_no_interest");
        assertThat(life.member(reader).stage()).isEqualTo(Stage.WAITING);
        assertThat(life.member(known).stage()).isEqualTo(Stage.WAITING);
    }

    @Test
    @DisplayName("001-04 no interest is asked for where no lead asks for one, or no longer does")
    void anInterestIsAskedForOnlyWhereALeadWantsIt() {
        MemberId before = life.leadArrives("hello");
        life.roundsGo();
        interests.require(life.community(), true);
        interests.require(life.community(), false);
        MemberId after = life.leadArrives("hello");
        life.roundsGo();

        assertThat(life.member(before).stage()).isEqualTo(Stage.WAITING);
        assertThat(life.member(after).stage()).isEqualTo(Stage.WAITING);
        assertThat(rowOf(after)).isEqualTo("rule_intent_stated");
        assertThat(jdbc.queryForObject(
                        "select count(*) from journal_entry where community_id = ? and kind = 'member.tag.EntryInterestChanged'",
                        Integer.class,
                        life.community().value()))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("004-03 tiers and pages ask the same table of payment bands")
    void theTableIsTheOneSourceOfBands() {
        assertThat(bands.bandOf(new BigDecimal("799.99"))).isEqualTo(299);
        assertThat(bands.bandOf(new BigDecimal("800"))).isEqualTo(800);
    }

    private String rowOf(MemberId member) {
        return jdbc.queryForObject(
                "select data ->> 'row' from journal_entry where subject_id = ? and kind = 'engine.DecisionTaken'"
                        + " order by id limit 1",
                String.class,
                member.toString());
    }
}
