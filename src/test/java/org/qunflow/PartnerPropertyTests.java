package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.partner.PartnerId;
import org.qunflow.partner.commission.Commission;
import org.qunflow.partner.commission.CommissionState;
import org.qunflow.partner.statement.Statement;
import org.qunflow.partner.statement.StatementState;
import org.qunflow.partner.statement.Statements;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;

/** Random orders, refunds and days: the book sums to zero, statements are their lines, nothing is paid twice. */
@SpringBootTest
class PartnerPropertyTests {
    private static final int ACTIONS = 120;
    private static final Random RANDOM = new Random(20_261_122);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Statements statements;

    private PartnerScene world;
    private LayersScene scene;

    @BeforeEach
    void aCommunity() {
        world = beans.createBean(PartnerScene.class);
        world.begins();
        scene = world.scene;
    }

    @AfterEach
    void ends() {
        scene.life.ends();
    }

    @Test
    @DisplayName("000-11 after any sequence sums are zero, statements are their lines, and nothing is paid twice")
    void moneyIsRight() {
        List<PartnerId> partners = List.of(world.works("a-1"), world.works("b-2"));
        List<MemberId> customers = List.of(world.customer("a-1"), world.customer("b-2"));
        scene.life.daysPass(1);
        for (int i = 0; i < ACTIONS; i++) {
            act(i, partners, customers);
            isRight(partners);
        }
        assertThat(paid(partners)).isPositive();
    }

    private void act(int number, List<PartnerId> partners, List<MemberId> customers) {
        int who = RANDOM.nextInt(2);
        switch (RANDOM.nextInt(4)) {
            case 0, 1 -> {
                int order = RANDOM.nextInt(ACTIONS);
                scene.orders(customers.get(who), "shop", "o" + order, String.valueOf(10 + RANDOM.nextInt(900)));
                scene.life.roundsGo();
            }
            case 2 -> refund(partners.get(who), number);
            default -> {
                scene.life.timePasses(1 + RANDOM.nextInt(25));
                partners.forEach(this::answer);
            }
        }
    }

    private void refund(PartnerId partner, int number) {
        List<Commission> all = world.earned(partner);
        if (!all.isEmpty()) {
            long id = all.get(RANDOM.nextInt(all.size())).id();
            world.commissions.takeBack(scene.community(), partner, id, "refund " + number);
        }
    }

    private void answer(PartnerId partner) {
        statements.of(partner, 1).stream()
                .filter(s -> s.state() == StatementState.DRAWN && RANDOM.nextInt(4) > 0)
                .forEach(s -> {
                    boolean agreed = RANDOM.nextInt(3) > 0;
                    Map<String, Object> verdict = Map.of("verdict", agreed ? "APPROVE" : "REJECT");
                    scene.answers(s.id(), "userTask_approveStatement", verdict);
                    if (agreed) {
                        scene.answers(s.id(), "userTask_payStatement", Map.of("voucher", "B-1"));
                    }
                });
    }

    private void isRight(List<PartnerId> partners) {
        assertThat(scene.jdbc.queryForObject(
                        "select sum(balance) from reward_money_account where community_id = ?",
                        BigDecimal.class,
                        scene.community().value()))
                .isZero();
        assertThat(scene.count("""
                select count(*) from partner_statement s where s.community_id = ? and s.state <> 'REJECTED' and s.amount <>
                  (select sum(l.amount) from partner_statement_line l where l.statement_id = s.id)""", scene.community().value())).isZero();
        partners.forEach(this::isRight);
    }

    /** What is free is what ripened and was not taken back, less what was paid. */
    private void isRight(PartnerId partner) {
        BigDecimal ripe = sum(partner, CommissionState.RIPE);
        assertThat(world.balance(partner).available()).isEqualByComparingTo(ripe.subtract(paid(List.of(partner))));
        assertThat(world.balance(partner).pending()).isEqualByComparingTo(sum(partner, CommissionState.PENDING));
    }

    private BigDecimal sum(PartnerId partner, CommissionState state) {
        return world.earned(partner).stream()
                .filter(c -> c.state() == state)
                .map(Commission::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal paid(List<PartnerId> partners) {
        return partners.stream()
                .flatMap(p -> statements.of(p, 99).stream())
                .filter(s -> s.state() == StatementState.PAID)
                .map(Statement::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
