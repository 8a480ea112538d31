package org.qunflow.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class BusinessClockTests {
    private static final Instant THEN = Instant.parse("1997-05-01T00:00:00Z");

    private final BusinessClock clock = new BusinessClock();
    private final CommunityId replayed = CommunityId.next();
    private final CommunityId other = CommunityId.next();

    @Test
    void aReplayMovesTheClockOfItsCommunityOnly() {
        clock.moveTo(replayed, THEN);

        assertThat(clock.instant(replayed)).isEqualTo(THEN);
        assertThat(clock.isMoved(replayed)).isTrue();
        assertThat(clock.instant(other)).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(clock.isMoved(other)).isFalse();
    }

    @Test
    void whatBelongsToTheInstallationKeepsRealTime() {
        clock.moveTo(replayed, THEN);

        assertThat(clock.real()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(clock.instant()).isEqualTo(THEN);
    }

    @Test
    void afterTheReplayEverybodyHasRealTime() {
        clock.moveTo(replayed, THEN);
        clock.release();

        assertThat(clock.instant(replayed)).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(clock.isMoved()).isFalse();
    }
}
