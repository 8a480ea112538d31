package org.qunflow.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.LongWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class RoundsByTheClockTests {
    @Autowired
    DataSource database;

    final Communities communities = mock();
    final Rounds rounds = mock();
    final TimeTravel time = mock();
    final List<Boolean> longWork = new ArrayList<>();

    @BeforeEach
    void oneCommunityLives() {
        Community tea = new Community(
                CommunityId.next(),
                "Tea",
                "Tea",
                ZoneId.of("Asia/Shanghai"),
                Currency.getInstance("CNY"),
                Community.Phase.LIVE,
                null,
                0);
        when(communities.all()).thenReturn(List.of(tea));
        when(rounds.goTo(any(), any())).thenAnswer(call -> longWork.add(LongWork.isUnderWay()) ? 1 : 0);
    }

    @Test
    void roundsAreLongWork() throws SQLException {
        byTheClock().go();
        assertThat(longWork).containsExactly(true);
    }

    @Test
    void noRoundGoesWhileTheNodeStandsStill() throws SQLException {
        when(time.standsStill()).thenReturn(true);
        byTheClock().go();
        assertThat(longWork).isEmpty();
    }

    private RoundsByTheClock byTheClock() {
        return new RoundsByTheClock(communities, rounds, time, new BusinessClock(), database);
    }
}
