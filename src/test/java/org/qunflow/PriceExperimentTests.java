package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.conversion.Offers;
import org.qunflow.conversion.experiment.Arm;
import org.qunflow.conversion.experiment.Experiment;
import org.qunflow.conversion.experiment.ExperimentAnswer;
import org.qunflow.conversion.experiment.ExperimentId;
import org.qunflow.conversion.experiment.ExperimentRefusal;
import org.qunflow.conversion.experiment.Experiments;
import org.qunflow.conversion.experiment.Plan;
import org.qunflow.conversion.experiment.Reading;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every path of a price experiment: reviewed, dropped, run to its end, judged, adopted, kept, stopped early. */
@SpringBootTest
class PriceExperimentTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("price-experiment");

    private static final String REVIEW = "userTask_reviewExperiment";
    private static final String DECIDE = "userTask_decideExperiment";
    private static final String SCENE = "learn-a-skill";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Experiments experiments;

    @Autowired
    Offers offers;

    @Autowired
    JdbcTemplate jdbc;

    private LayersScene scene;

    @BeforeEach
    void aCommunity() {
        scene = beans.createBean(LayersScene.class);
        scene.begins();
    }

    @AfterEach
    void ends() {
        scene.life.ends();
    }

    @Test
    @DisplayName(
            "000-10 the ladder 199, 99, 29.9 is tried to its planned end; the arm that wins is adopted and in force")
    void anExperimentToItsEnd() {
        List<MemberId> people = people(60);
        ExperimentId id = open("阶梯价格", Plan.Assignment.PERSON, Plan.template(), 10);
        scene.timerFires(id, "event_reviewOverdue");
        scene.answers(id, REVIEW, Map.of("verdict", "START", "remark", "go"));
        people.forEach(this::present);
        people.stream().filter(m -> price(m) == 99).forEach(m -> buys(m, "99"));

        Reading early = reading(id);
        assertThat(early.comparisons()).isEmpty();
        assertThat(early.arms().stream().mapToLong(Reading.Shown::exposed).sum())
                .isEqualTo(60);
        scene.life.timePasses(13);
        assertThat(state(id)).isEqualTo(Experiment.State.RUNNING);

        scene.life.timePasses(1);
        assertThat(find(id).verdict()).isEqualTo(Experiment.Verdict.WINNER);
        assertThat(find(id).winner()).isEqualTo(2);
        Reading reading = reading(id);
        assertThat(reading.comparisons()).hasSize(3);
        assertThat(reading.arms().get(1).perMember()).isEqualTo(99);
        assertThat(reading.arms().get(0).converted()).isZero();
        scene.timerFires(id, "event_decisionOverdue");
        scene.answers(id, DECIDE, Map.of("decision", "ADOPT", "remark", "99 sells"));
        assertThat(state(id)).isEqualTo(Experiment.State.ADOPTED);
        assertThat(find(id).remark()).isEqualTo("99 sells");
        MemberId next = people(1).get(0);
        present(next);
        assertThat(price(next)).isEqualTo(99);
        assertThat(scene.told("conversion.experiment.ExperimentJudged")).isEqualTo(1);
    }

    @Test
    @DisplayName("000-10 a price experiment stopped early is refused a verdict, in the journal too")
    void stoppedEarlyThereIsNoVerdict() {
        ExperimentId id = open("早停", Plan.Assignment.PERSON, Plan.template(), 10);
        scene.answers(id, REVIEW, Map.of("verdict", "START"));
        List<MemberId> people = people(12);
        people.forEach(this::present);
        buys(people.get(0), "99");
        assertThat(experiments.stop(community(), id)).isEqualTo(new ExperimentAnswer.Done());

        assertThat(state(id)).isEqualTo(Experiment.State.STOPPED);
        assertThat(find(id).verdict()).isEqualTo(Experiment.Verdict.NONE);
        assertThat(reading(id).comparisons()).isEmpty();
        assertThat(scene.told("conversion.experiment.ExperimentRefused")).isEqualTo(1);
        assertThat(experiments.stop(community(), id)).isEqualTo(refused(ExperimentRefusal.NOT_STOPPABLE));
        scene.life.timePasses(30);
        assertThat(find(id).verdict()).isEqualTo(Experiment.Verdict.NONE);
    }

    @Test
    @DisplayName("000-10 with too few people nothing wins, nothing can be adopted, and testing goes on")
    void withTooFewNothingIsAdopted() {
        ExperimentId id = open("太少", Plan.Assignment.GROUP, Plan.template(), 10);
        scene.answers(id, REVIEW, Map.of("verdict", "START"));
        people(3).forEach(this::present);
        scene.life.timePasses(14);
        assertThat(find(id).verdict()).isEqualTo(Experiment.Verdict.TOO_FEW);
        scene.answers(id, DECIDE, Map.of("decision", "ADOPT"));
        assertThat(scene.standsAt(id)).containsExactly(DECIDE);
        assertThat(scene.told("conversion.experiment.ExperimentRefused")).isEqualTo(1);
        scene.answers(id, DECIDE, Map.of("decision", "KEEP"));
        assertThat(state(id)).isEqualTo(Experiment.State.KEPT);
    }

    @Test
    @DisplayName("000-10 a plan that nobody wants is dropped, one that is stopped before it began too")
    void droppedPlans() {
        ExperimentId unwanted = open("不做", Plan.Assignment.PERSON, Plan.template(), 10);
        scene.answers(unwanted, REVIEW, Map.of("verdict", "DROP", "remark", "not now"));
        assertThat(state(unwanted)).isEqualTo(Experiment.State.DROPPED);
        ExperimentId withdrawn = open("撤回", Plan.Assignment.PERSON, Plan.template(), 10);
        experiments.stop(community(), withdrawn);
        assertThat(state(withdrawn)).isEqualTo(Experiment.State.DROPPED);
        assertThat(find(withdrawn).verdict()).isNull();
    }

    @Test
    @DisplayName("000-10, 000-07 a plan without name, scene, arms, prices, sample or length is refused and journalled")
    void whatIsWrongIsRefused() {
        List<Arm> one = List.of(new Arm("a", BigDecimal.ONE, 1));
        Arm free = new Arm("b", BigDecimal.ZERO, 1);
        assertThat(tries(" ", SCENE, Plan.template(), 10, 7)).isEqualTo(refused(ExperimentRefusal.NO_NAME));
        assertThat(tries("a", "nowhere", Plan.template(), 10, 7)).isEqualTo(refused(ExperimentRefusal.NO_SCENE));
        assertThat(tries("a", SCENE, one, 10, 7)).isEqualTo(refused(ExperimentRefusal.ARMS));
        assertThat(tries("a", SCENE, List.of(one.get(0), free), 10, 7)).isEqualTo(refused(ExperimentRefusal.BAD_PRICE));
        assertThat(tries("a", SCENE, List.of(one.get(0), one.get(0)), 10, 7))
                .isEqualTo(refused(ExperimentRefusal.SAME_ARM));
        assertThat(tries("a", SCENE, Plan.template(), 1, 7)).isEqualTo(refused(ExperimentRefusal.NO_SAMPLE));
        assertThat(tries("a", SCENE, Plan.template(), 10, 91)).isEqualTo(refused(ExperimentRefusal.NO_LENGTH));
        assertThat(tries("a", SCENE, Plan.template(), 10, 7)).isInstanceOf(ExperimentAnswer.Opened.class);
        assertThat(tries("a", "first-step", Plan.template(), 10, 7)).isEqualTo(refused(ExperimentRefusal.NAME_TAKEN));
        assertThat(tries("b", SCENE, Plan.template(), 10, 7)).isEqualTo(refused(ExperimentRefusal.SCENE_BUSY));
        assertThat(scene.told("conversion.experiment.ExperimentRefused")).isEqualTo(9);
    }

    @Test
    @DisplayName("000-07, 004-12 an offer without a scene, or in the first seven days, is not shown; afterwards it is")
    void anOfferHasASceneAndTakesItsTime() {
        MemberId member = scene.member("QUALITY", "HH", 1, "50");
        assertThat(offers.present(community(), member, new Offers.Proposal("tea", SCENE, 5), "1"))
                .isFalse();
        scene.life.timePasses(7);
        assertThat(offers.present(community(), member, new Offers.Proposal("tea", " ", 5), "2"))
                .isFalse();
        assertThat(offers.open(member)).isFalse();
        assertThat(offers.present(community(), member, new Offers.Proposal("tea", SCENE, 5), "3"))
                .isTrue();
        assertThat(scene.told("conversion.OfferRefused")).isEqualTo(2);
    }

    private ExperimentId open(String name, Plan.Assignment by, List<Arm> arms, int smallest) {
        Plan plan = plan(name, SCENE, by, arms, smallest, 7);
        return ((ExperimentAnswer.Opened) experiments.open(community(), plan)).id();
    }

    private ExperimentAnswer tries(String name, String where, List<Arm> arms, int smallest, int days) {
        return experiments.open(community(), plan(name, where, Plan.Assignment.PERSON, arms, smallest, days));
    }

    private static Plan plan(String name, String where, Plan.Assignment by, List<Arm> arms, int smallest, int days) {
        Plan.Expectation expectation = new Plan.Expectation(new BigDecimal("0.1"), new BigDecimal("0.05"), 50);
        return new Plan(name, where, by, Plan.Measure.REVENUE, arms, smallest, days, 7, expectation);
    }

    /** They came long ago. */
    private List<MemberId> people(int many) {
        List<MemberId> people = IntStream.range(0, many)
                .mapToObj(i -> scene.stranger("QUALITY", "HH", 1, "50"))
                .toList();
        people.forEach(m -> jdbc.update(
                "update member_member set arrived_at = arrived_at - interval '60 days' where id = ?", m.value()));
        return people;
    }

    private void present(MemberId member) {
        offers.present(community(), member, new Offers.Proposal("usual", SCENE, 30), "offer-" + member);
    }

    private void buys(MemberId member, String amount) {
        offers.convert(community(), member, new Offers.Order("test", "o" + member, new BigDecimal(amount), false));
    }

    private double price(MemberId member) {
        return jdbc.queryForObject(
                "select price from conversion_offer where member_id = ? order by presented_at desc limit 1",
                Double.class,
                member.value());
    }

    private Reading reading(ExperimentId id) {
        return experiments.reading(find(id));
    }

    private static ExperimentAnswer refused(ExperimentRefusal why) {
        return new ExperimentAnswer.Refused(why);
    }

    private Experiment find(ExperimentId id) {
        return experiments.find(community(), id).orElseThrow();
    }

    private Experiment.State state(ExperimentId id) {
        return find(id).state();
    }

    private CommunityId community() {
        return scene.community();
    }
}
