package org.qunflow.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Two at the same moment want what is there only once. */
@SpringBootTest
class SeatRaceTests {
    private static final int ROUNDS = 5;

    @Autowired
    Seasons seasons;

    @Autowired
    SeatScene scene;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private CommunityId community;
    private MemberId first;
    private MemberId second;

    @BeforeEach
    void twoMembersAndOneSeat() {
        community = scene.community();
        first = scene.member(community);
        second = scene.member(community);
        scene.season(community, 1);
    }

    @AfterEach
    void theSeatsAreRight() {
        two.shutdownNow();
        assertThat(scene.wrong(community)).isEmpty();
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("003-20 two members race for the last seat: one gets it, the other hears that it is full")
    void oneGetsTheLastSeat() throws Exception {
        List<Object> answers = race(() -> seasons.invite(community, first), () -> seasons.invite(community, second));
        assertThat(answers).containsExactlyInAnyOrder(Optional.empty(), Optional.of(SeatRefusal.FULL));
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("003-20 the same member is invited twice at once: one invitation, one seat held")
    void oneInvitation() throws Exception {
        List<Object> answers = race(() -> seasons.invite(community, first), () -> seasons.invite(community, first));
        assertThat(answers).contains(Optional.empty()).hasSize(2);
        assertThat(answers).isNotEqualTo(List.of(Optional.empty(), Optional.empty()));
        assertThat(seasons.seats(community)).isEqualTo(new Seasons.Seats(1, 0, 1));
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("003-20 an answer and the expiry at once: the invitation ends one way")
    void anInvitationEndsOneWay() throws Exception {
        seasons.invite(community, first);
        seasons.approve(community, first);
        List<Object> answers = race(
                () -> ends(() -> seasons.accept(community, first)),
                () -> ends(() -> seasons.giveUp(community, first, "EXPIRED")));
        assertThat(answers).containsExactlyInAnyOrder(true, false);
    }

    private static boolean ends(Runnable way) {
        try {
            way.run();
            return true;
        } catch (IllegalStateException closedAlready) {
            return false;
        }
    }

    private List<Object> race(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Object> answers = new ArrayList<>();
        for (Future<?> answer : List.of(two.submit(after(start, one)), two.submit(after(start, other)))) {
            answers.add(answer.get(20, TimeUnit.SECONDS));
        }
        return answers;
    }

    private static <T> Callable<T> after(CyclicBarrier start, Callable<T> act) {
        return () -> {
            start.await(10, TimeUnit.SECONDS);
            return act.call();
        };
    }
}
