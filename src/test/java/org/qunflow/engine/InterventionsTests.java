package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.EngineFixtures.Heard;
import org.qunflow.engine.EngineFixtures.Probe;
import org.qunflow.engine.Interventions.Act;
import org.qunflow.engine.Interventions.Choice;
import org.qunflow.engine.Interventions.Choices;
import org.qunflow.engine.Interventions.Deed;
import org.qunflow.engine.Interventions.Item;
import org.qunflow.engine.Interventions.Order;
import org.qunflow.engine.Interventions.Outcome;
import org.qunflow.engine.LiveMap.Asked;
import org.qunflow.engine.LiveMap.Person;
import org.qunflow.engine.LiveMap.Span;
import org.qunflow.engine.LiveMap.Where;
import org.qunflow.engine.move.InterventionRunner;
import org.qunflow.engine.process.ProbeDelegate;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people do by hand with those who stand at a step. */
@SpringBootTest
@Import(EngineFixtures.class)
class InterventionsTests {
    private static final String WORD = "receiveTask_word";
    private static final String ANSWER = "userTask_answer";

    @Autowired
    Processes processes;

    @Autowired
    Interventions interventions;

    @Autowired
    InterventionRunner runner;

    @Autowired
    LiveMap live;

    @Autowired
    ProcessMap map;

    @Autowired
    ProbeDelegate delegate;

    @Autowired
    Probe probe;

    @Autowired
    Heard heard;

    @Autowired
    JdbcTemplate jdbc;

    final CommunityId community = CommunityId.next();

    @BeforeEach
    void deploy() {
        probe.deployed();
        delegate.broken.clear();
    }

    @AfterEach
    void nothingIsLeftToTryAgain() {
        jdbc.update("update engine_bulk_failure set resolved_at = now() where community_id = ?", community.value());
    }

    @Test
    void aStepIsLeftByAFlowThatAPersonChoosesAndEnteredWhereSomethingHappens() {
        Choices choices = interventions.choices(map.newest(Probe.KEY).definitionId(), WORD);
        assertThat(choices.targets())
                .extracting(Choice::id)
                .containsExactlyInAnyOrder("serviceTask_first", ANSWER, "serviceTask_last");
        assertThat(choices.flows())
                .extracting(Choice::id)
                .containsExactlyInAnyOrder("flow_ask", "flow_again", "flow_end");
        assertThat(choices.flows()).extracting(c -> c.name("en")).contains("问 → Answer");
        assertThatThrownBy(() -> interventions.choices(map.newest(Probe.KEY).definitionId(), "nothing"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyAreMovedAtOnceAndEachIsWrittenDown() {
        stand(250);
        long id = interventions.order(deed(Act.MOVE, ANSWER), everybody());
        assertThat(runner.run()).isEqualTo(250);
        assertThat(at(ANSWER)).hasSize(250);
        assertThat(at(WORD)).isEmpty();
        assertThat(order(id))
                .returns(250L, Order::done)
                .returns(0L, Order::refused)
                .returns(true, Order::ended);
        Person one = at(ANSWER).get(0);
        assertThat(heard.about(MovedByHand.class, one.businessKey()))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.target()).isEqualTo(ANSWER);
                    assertThat(e.reason()).isEqualTo("because");
                });
        assertThat(heard.about(TaskOpened.class, one.businessKey())).hasSize(1);
    }

    @Test
    void aRehearsalTellsWhereTheyWouldStandAndChangesNothing() {
        stand(3);
        List<String> instances = instances(at(WORD));
        Outcome moved = interventions
                .rehearse(deed(Act.MOVE, ANSWER), instances.subList(0, 1))
                .get(0);
        assertThat(moved.standsAt()).containsExactly(ANSWER);
        assertThat(moved.refusal()).isNull();
        assertThat(interventions.rehearse(deed(Act.SKIP, "flow_end"), instances))
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome.standsAt()).isEmpty());
        assertThat(interventions.rehearse(deed(Act.CANCEL, null), instances))
                .allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        assertThat(at(WORD)).hasSize(3);
        assertThat(probe.running(community)).isEqualTo(3);
        assertThat(heard.about(TaskOpened.class, moved.businessKey())).isNotEmpty();
        assertThat(probe.count(
                        "select count(*) from journal_entry where community_id = ?"
                                + " and kind = 'engine.MovedByHand'",
                        community.value()))
                .isZero();
    }

    @Test
    void whoCannotBeMovedStaysAndTheReasonIsKeptAndTheOthersGo() {
        List<Processes.Item> items = stand(120);
        String bad = items.get(50).businessKey();
        delegate.broken.add(bad);
        long id = interventions.order(deed(Act.SKIP, "flow_end"), everybody());
        runner.run();
        assertThat(at(WORD)).extracting(Person::businessKey).containsExactly(bad);
        assertThat(probe.running(community)).isEqualTo(1);
        assertThat(order(id)).returns(119L, Order::done).returns(1L, Order::refused);
        assertThat(interventions.items(community, id, "REFUSED", "", 10))
                .singleElement()
                .returns(bad, Item::businessKey)
                .returns("FAILED", Item::refusal)
                .satisfies(item -> assertThat(item.detail()).contains("broken for " + bad));
        assertThat(interventions.find(CommunityId.next(), id)).isEmpty();
    }

    @Test
    void whoMovedOnMeanwhileIsLeftAlone() {
        List<Processes.Item> items = stand(2);
        long id = interventions.order(deed(Act.CANCEL, null), everybody());
        processes.correlateAll(
                "probe.spoken",
                community,
                List.of(new Processes.Item(items.get(0).businessKey(), Map.of("way", "ASK"))));
        runner.run();
        assertThat(at(ANSWER)).hasSize(1);
        assertThat(probe.running(community)).isEqualTo(1);
        assertThat(interventions.items(community, id, "REFUSED", "", 10))
                .singleElement()
                .returns("MOVED_ON", Item::refusal);
    }

    @Test
    void anOrderDoesEachOnceHoweverOftenItIsRun() {
        stand(10);
        long id = interventions.order(deed(Act.SKIP, "flow_again"), instances(at(WORD)));
        assertThat(runner.run()).isEqualTo(10);
        assertThat(runner.run()).isZero();
        assertThat(order(id).done()).isEqualTo(10);
        assertThat(probe.count(
                        "select count(*) from journal_entry where community_id = ? and kind = 'engine.MovedByHand'",
                        community.value()))
                .isEqualTo(10);
    }

    @Test
    void whatIsWithdrawnIsNotDone() {
        stand(4);
        long id = interventions.order(deed(Act.CANCEL, null), everybody());
        assertThat(interventions.withdraw(CommunityId.next(), id)).isFalse();
        assertThat(interventions.withdraw(community, id)).isTrue();
        assertThat(runner.run()).isZero();
        assertThat(at(WORD)).hasSize(4);
        assertThat(order(id)).returns(4L, Order::withdrawn).returns(true, Order::ended);
    }

    @Test
    void aCommunityThatStandsStillIsNotTouchedUntilItGoesOn() {
        stand(2);
        processes.standStill(community);
        Outcome refused = interventions
                .rehearse(deed(Act.CANCEL, null), instances(at(WORD)))
                .get(0);
        assertThat(refused.refusal()).isEqualTo("STANDS_STILL");
        long id = interventions.order(deed(Act.CANCEL, null), everybody());
        assertThat(runner.run()).isZero();
        processes.goOn(community);
        assertThat(runner.run()).isEqualTo(2);
        assertThat(order(id).done()).isEqualTo(2);
    }

    @Test
    void whatFailedIsTriedAgainAndWhatDidNotIsSaidSo() {
        List<Processes.Item> items = stand(2);
        String bad = items.get(0).businessKey();
        delegate.broken.add(bad);
        processes.correlateAll("probe.spoken", community, List.of(new Processes.Item(bad, Map.of("way", "END"))));
        jdbc.update("update engine_bulk_failure set next_at = null where community_id = ?", community.value());
        long id = interventions.order(deed(Act.RETRY, null), everybody());
        runner.run();
        assertThat(probe.count(
                        "select count(*) from engine_bulk_failure where community_id = ? and next_at <= now()",
                        community.value()))
                .isEqualTo(1);
        assertThat(interventions.items(community, id, "REFUSED", "", 10))
                .singleElement()
                .returns("NOTHING_FAILED", Item::refusal);
    }

    private List<Processes.Item> stand(int count) {
        List<Processes.Item> items = Probe.items(count);
        processes.startAll(Probe.KEY, community, items);
        return items;
    }

    private Deed deed(Act act, String target) {
        return new Deed(community, Probe.KEY, WORD, act, target, "because");
    }

    private Asked everybody() {
        return asked(WORD);
    }

    private Asked asked(String step) {
        return new Asked(new Where(community, Probe.KEY), step, 0, null, Span.ALWAYS);
    }

    private List<Person> at(String step) {
        return live.people(asked(step), null, 1000);
    }

    private Order order(long id) {
        return interventions.find(community, id).orElseThrow();
    }

    private static List<String> instances(List<Person> people) {
        return people.stream().map(Person::instance).toList();
    }
}
