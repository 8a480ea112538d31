package org.qunflow.intake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeaseWaitTests {
    private static final LeaseWait WAIT = new LeaseWait(Duration.ofMinutes(1), Duration.ofMillis(1));
    private final List<String> said = new ArrayList<>();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void whatIsFreeIsTakenAtOnceAndNothingIsSaid() {
        assertThat(WAIT.until(tries::incrementAndGet, n -> n < 1, this::say)).isOne();
        assertThat(said).isEmpty();
    }

    @Test
    void whatADeadOneHoldsIsTakenWhenItsLeaseEnds() {
        assertThat(WAIT.until(tries::incrementAndGet, n -> n < 4, this::say)).isEqualTo(4);
        assertThat(said).containsExactly("waits");
    }

    @Test
    void whatALivingOneHoldsIsLeftToItAfterAWhile() {
        LeaseWait brief = new LeaseWait(Duration.ofMillis(20), Duration.ofMillis(1));
        assertThat(brief.until(() -> "held", "held"::equals, this::say)).isEqualTo("held");
        assertThat(said).containsExactly("waits");
    }

    private void say() {
        said.add("waits");
    }
}
