package org.qunflow.engagement.kol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.engagement.kol.FairDraw.Ticket;

class FairDrawTests {
    private static final int DRAWS = 20_000;

    @Test
    @DisplayName("003-17 equal tickets come first equally often (chi-square over 20,000 seeds)")
    void equalTicketsAreEqual() {
        long[] first = firsts(
                IntStream.rangeClosed(1, 10).mapToObj(n -> new Ticket(n, 1)).toList());
        double expected = DRAWS / 10.0;
        double chi = 0;
        for (long f : first) {
            chi += (f - expected) * (f - expected) / expected;
        }
        assertThat(chi)
                .as("nine degrees of freedom; beyond 33.7 once in 10,000")
                .isLessThan(33.7);
    }

    @Test
    @DisplayName("003-17 a ticket of weight three comes first three times as often as one of weight one")
    void weightsCount() {
        long[] first = firsts(List.of(new Ticket(1, 3), new Ticket(2, 1), new Ticket(3, 1), new Ticket(4, 1)));
        assertThat(first[0] / (double) DRAWS).isBetween(0.48, 0.52);
        for (int i = 1; i < 4; i++) {
            assertThat(first[i] / (double) DRAWS).isBetween(0.15, 0.185);
        }
    }

    @Test
    @DisplayName("003-17 the same seed gives the same order, in whatever order the tickets lie; each ticket once")
    void theDrawCanBeComputedAgain() {
        List<Ticket> tickets = new ArrayList<>(IntStream.rangeClosed(1, 200)
                .mapToObj(n -> new Ticket(n, 1 + n % 3))
                .toList());
        List<FairDraw.Drawn> order = FairDraw.order(42, tickets);
        Collections.shuffle(tickets, new Random(7));
        assertThat(FairDraw.order(42, tickets)).isEqualTo(order);
        assertThat(FairDraw.order(43, tickets)).isNotEqualTo(order);
        assertThat(order)
                .extracting(FairDraw.Drawn::ticket)
                .doesNotHaveDuplicates()
                .hasSize(200);
    }

    @Test
    @DisplayName("003-17 a draw that was made is made again years later: these numbers never change")
    void theNumbersNeverChange() {
        assertThat(FairDraw.order(20261122L, List.of(new Ticket(1, 3), new Ticket(2, 1), new Ticket(3, 4))))
                .extracting(d -> d.ticket().number())
                .containsExactly(1, 3, 2);
    }

    private static long[] firsts(List<Ticket> tickets) {
        long[] first = new long[tickets.size()];
        for (long seed = 0; seed < DRAWS; seed++) {
            first[FairDraw.order(seed, tickets).get(0).ticket().number() - 1]++;
        }
        return first;
    }
}
