package org.qunflow.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.member.Lifecycle;
import org.qunflow.member.Suspension;
import org.qunflow.member.Suspensions;
import org.qunflow.season.cycle.Season;
import org.qunflow.season.standing.Line;
import org.qunflow.season.standing.Protection;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A seat stands still while its holder is suspended, and comes back where a penalty for good was wrong. */
@SpringBootTest
@Import({SeatScene.class, RandomSeason.Doors.class})
class SuspendedSeatTests {
    private static final String CAUSE = "penalty:test";

    @Autowired
    SeatScene scene;

    @Autowired
    RandomSeason.Doors doors;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Claims claims;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("004-16 who is suspended keeps the seat, is not judged, and is not invited")
    void theSeatStandsStill() {
        CommunityId community = scene.community();
        Season season = scene.season(community, 1);
        MemberId holder = scene.member(community);
        sits(community, holder);
        suspensions.suspend(community, holder, CAUSE, Instant.now().plus(Duration.ofDays(7)));
        assertThat(doors.standings().now(season, holder)).map(Line::protection).contains(Protection.SUSPENDED);

        MemberId candidate = scene.member(community);
        suspensions.suspend(community, candidate, CAUSE, Instant.now().plus(Duration.ofDays(7)));
        doors.seasons().vacate(community, holder, "TEST");
        doors.seasons().nominate(community, List.of(candidate));
        assertThat(doors.seasons().propose(community)).isZero();
        suspensions.lift(community, candidate, CAUSE, Suspension.Lifted.SERVED);
        assertThat(doors.seasons().propose(community)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "004-18 a seat that went with a penalty that was overturned: the next free one, before every candidate")
    void theSeatComesBack() {
        CommunityId community = scene.community();
        scene.season(community, 1);
        MemberId holder = scene.member(community);
        MemberId next = scene.member(community);
        MemberId third = scene.member(community);
        sits(community, holder);
        suspensions.suspend(community, holder, CAUSE, null);
        assertThat(doors.seasons().seats(community).taken()).isZero();
        sits(community, next);
        suspensions.lift(community, holder, CAUSE, Suspension.Lifted.OVERTURNED);
        transaction.executeWithoutResult(status -> lifecycle.comeBack(community, holder));
        assertThat(claims.meetAll(community)).isZero();

        doors.seasons().vacate(community, next, "TEST");
        doors.seasons().nominate(community, List.of(third));
        assertThat(claims.meetAll(community)).isEqualTo(1);
        assertThat(doors.seasons().propose(community)).isZero();
        assertThat(claims.meetAll(community)).isZero();
        assertThat(scene.wrong(community)).isEmpty();
    }

    private void sits(CommunityId community, MemberId member) {
        doors.seasons().nominate(community, List.of(member));
        doors.seasons().propose(community);
        doors.seasons().approve(community, member);
        doors.seasons().accept(community, member);
    }
}
