package org.qunflow.outreach.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunflow.outreach.quota.QuotaScene.FREE;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.qunflow.community.Community;
import org.qunflow.engine.WorkingCalendar;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;

/** A member at noon who may be touched; afterwards every number of a period is that of its slots. */
abstract class QuotaTest {
    static final Instant NOON = Instant.parse("2026-06-10T04:00:00Z");

    @Autowired
    QuotaScene scene;

    @Autowired
    BusinessClock clock;

    @Autowired
    WorkingCalendar operators;

    Community home;
    MemberId member;

    @BeforeEach
    void aMemberAtNoon() {
        scene.at(NOON);
        home = scene.community("Asia/Shanghai");
        member = scene.members(home, 1).get(0);
        scene.rule(home, FREE);
    }

    @AfterEach
    void everyNumberIsThatOfItsSlots() {
        clock.release();
        assertThat(scene.wrongPeriods()).isEmpty();
    }
}
