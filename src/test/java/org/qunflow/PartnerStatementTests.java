package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunflow.partner.commission.CommissionRefusal.BEFORE_THE_PARTNER;
import static org.qunflow.partner.commission.CommissionRefusal.COUNTED_ALREADY;
import static org.qunflow.partner.commission.CommissionRefusal.NOT_ACTIVE;
import static org.qunflow.partner.commission.CommissionRefusal.NO_REASON;
import static org.qunflow.partner.commission.CommissionRefusal.ORDER_WITHOUT_MEMBER;
import static org.qunflow.partner.commission.CommissionRefusal.STATEMENT_IS_OPEN;
import static org.qunflow.partner.commission.CommissionRefusal.TAKEN_BACK_ALREADY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.engine.TaskInbox;
import org.qunflow.partner.PartnerId;
import org.qunflow.partner.commission.Commission;
import org.qunflow.partner.commission.CommissionAnswer;
import org.qunflow.partner.commission.CommissionRefusal;
import org.qunflow.partner.commission.CommissionState;
import org.qunflow.partner.statement.Statement;
import org.qunflow.partner.statement.StatementLine;
import org.qunflow.partner.statement.StatementState;
import org.qunflow.partner.statement.Statements;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;

/** Commissions by orders, refunds, and every path of a statement. */
@SpringBootTest
class PartnerStatementTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("partner-statement");

    private static final String APPROVE = "userTask_approveStatement";
    private static final String SECOND = "userTask_secondStatement";
    private static final String PAY = "userTask_payStatement";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Statements statements;

    private PartnerScene world;
    private LayersScene scene;
    private PartnerId partner;
    private MemberId customer;

    @BeforeEach
    void aPartner() {
        world = beans.createBean(PartnerScene.class);
        world.begins();
        scene = world.scene;
        partner = world.works("tea-house");
        customer = world.customer("tea-house");
        scene.life.daysPass(1);
    }

    @AfterEach
    void ends() {
        scene.life.ends();
    }

    @Test
    @DisplayName("000-11, 000-26 an order by the code earns, ripens, stands on a statement and is paid with a voucher")
    void anOrderIsPaid() {
        orders("1", "250");
        assertThat(world.balance(partner).pending()).isEqualByComparingTo("25");
        Statement statement = aMonthLater();
        assertThat(statement.amount()).isEqualByComparingTo("25");
        assertThat(lines(statement)).extracting(StatementLine::order).containsExactly("1");
        scene.answers(statement.id(), APPROVE, Map.of("verdict", "APPROVE"));
        scene.answers(statement.id(), PAY, Map.of("voucher", " "));
        scene.answers(statement.id(), PAY, Map.of("voucher", "B-77"));
        assertThat(newest().state()).isEqualTo(StatementState.PAID);
        assertThat(newest().voucher()).isEqualTo("B-77");
        assertThat(world.balance(partner).available()).isZero();
        assertThat(scene.told("partner.statement.StatementRefused")).isEqualTo(1);
        scene.life.timePasses(31);
        assertThat(statements.of(partner, 9)).hasSize(1);
    }

    @Test
    @DisplayName("000-11 a large statement needs four eyes: the same person twice is refused and journalled")
    void fourEyes() {
        orders("1", "60000");
        Statement statement = aMonthLater();
        scene.answers(statement.id(), APPROVE, Map.of("verdict", "APPROVE"));
        scene.answers(statement.id(), SECOND, Map.of("verdict", "APPROVE"));
        assertThat(newest().state()).isEqualTo(StatementState.DRAWN);
        assertThat(scene.told("partner.statement.StatementRefused")).isEqualTo(1);
        another(statement, SECOND, "APPROVE");
        assertThat(newest().state()).isEqualTo(StatementState.APPROVED);
        assertThat(newest().secondedBy()).isEqualTo("another");
    }

    @Test
    @DisplayName("000-11 a second lead who disagrees rejects it")
    void theSecondDisagrees() {
        orders("1", "60000");
        Statement statement = aMonthLater();
        scene.answers(statement.id(), APPROVE, Map.of("verdict", "APPROVE"));
        another(statement, SECOND, "REJECT");
        assertThat(newest().state()).isEqualTo(StatementState.REJECTED);
    }

    @Test
    @DisplayName("000-11 a statement that is rejected late leaves its lines to the next month")
    void rejected() {
        orders("1", "250");
        Statement statement = aMonthLater();
        scene.timerFires(statement.id(), "event_approvalOverdue");
        scene.answers(statement.id(), APPROVE, Map.of("verdict", "REJECT"));
        assertThat(newest().state()).isEqualTo(StatementState.REJECTED);
        scene.life.daysPass(1);
        assertThat(statements.of(partner, 9)).hasSize(1);
        Statement next = aMonthLater();
        assertThat(next.month()).isEqualTo(statement.month().plusMonths(1));
        assertThat(next.amount()).isEqualByComparingTo("25");
        assertThat(lines(statement)).isEmpty();
    }

    @Test
    @DisplayName(
            "000-11 refunded: waiting it is cancelled, free it is taken back, once paid it is less on the next one")
    void refunded() {
        orders("1", "100");
        orders("2", "200");
        orders("3", "400");
        assertThat(refunds("1", " ")).isEqualTo(refused(NO_REASON));
        assertThat(refunds("1", "sent back")).isEqualTo(new CommissionAnswer.Done());
        assertThat(refunds("1", "again")).isEqualTo(refused(TAKEN_BACK_ALREADY));
        assertThat(earned("1").state()).isEqualTo(CommissionState.CANCELLED);
        Statement statement = aMonthLater();
        assertThat(statement.amount()).isEqualByComparingTo("60");
        assertThat(refunds("2", "sent back")).isEqualTo(refused(STATEMENT_IS_OPEN));
        pays(statement);
        assertThat(refunds("2", "sent back")).isEqualTo(new CommissionAnswer.Done());
        assertThat(world.balance(partner).available()).isEqualByComparingTo("-20");
        orders("4", "500");
        Statement next = aMonthLater();
        assertThat(next.amount()).isEqualByComparingTo("30");
        pays(next);
        assertThat(world.balance(partner).available()).isZero();
    }

    @Test
    @DisplayName(
            "000-11 an order without member, paid twice, from before the partner or for one who ended earns nothing")
    void whatIsWrongEarnsNothing() {
        orders("1", "100");
        scene.orders(customer, "shop", "1", "100");
        scene.life.roundsGo();
        assertThat(world.earned(partner)).hasSize(1);
        assertThat(claims("nobody-1")).isEqualTo(refused(ORDER_WITHOUT_MEMBER));
        assertThat(claims("1")).isEqualTo(refused(COUNTED_ALREADY));
        MemberId other = scene.life.leadArrives("hello");
        scene.orders(other, "shop", "7", "100");
        PartnerId late = world.works("late-house");
        assertThat(world.commissions.claim(scene.community(), late, "7")).isEqualTo(refused(BEFORE_THE_PARTNER));
        assertThat(claims("7")).isEqualTo(new CommissionAnswer.Done());
        world.partners.callOff(scene.community(), partner, "sold fakes");
        assertThat(claims("7")).isEqualTo(refused(NOT_ACTIVE));
        orders("8", "100");
        assertThat(world.earned(partner)).hasSize(2);
        assertThat(scene.told("partner.commission.CommissionRefused")).isEqualTo(4);
    }

    private void orders(String number, String amount) {
        scene.orders(customer, "shop", number, amount);
        scene.life.roundsGo();
    }

    /** The first day of the month after the next half, when what was ordered today is free. */
    private Statement aMonthLater() {
        scene.life.timePasses(16);
        scene.life.timePasses(32 - scene.life.today().getDayOfMonth());
        return newest();
    }

    private void pays(Statement statement) {
        scene.answers(statement.id(), APPROVE, Map.of("verdict", "APPROVE"));
        scene.answers(statement.id(), PAY, Map.of("voucher", "B-1"));
    }

    private void another(Statement statement, String element, String verdict) {
        Instant later = Instant.parse("9999-01-01T00:00:00Z");
        String task = scene.tasks.open(scene.community(), later, 1000).stream()
                .filter(t -> t.businessKey().equals(statement.id().toString())
                        && t.elementId().equals(element))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(scene.tasks.complete(task, "another", Map.of("verdict", verdict)))
                .isInstanceOf(TaskInbox.Outcome.Done.class);
        scene.life.roundsGo();
    }

    private Statement newest() {
        return statements.of(partner, 1).get(0);
    }

    private List<StatementLine> lines(Statement statement) {
        return statements.lines(statement.id(), 99);
    }

    private Commission earned(String order) {
        return world.earned(partner).stream()
                .filter(c -> c.order().equals(order))
                .findFirst()
                .orElseThrow();
    }

    private CommissionAnswer refunds(String order, String reason) {
        return world.commissions.takeBack(
                scene.community(), partner, earned(order).id(), reason);
    }

    private CommissionAnswer claims(String order) {
        return world.commissions.claim(scene.community(), partner, order);
    }

    private static CommissionAnswer refused(CommissionRefusal why) {
        return new CommissionAnswer.Refused(why);
    }
}
