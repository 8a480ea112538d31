package org.qunflow.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Community;
import org.qunflow.community.Rounds;
import org.qunflow.engine.Processes;
import org.qunflow.member.Stage;
import org.qunflow.season.Seasons;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;

class ShiftedReplayTests extends ReplayScene {
    private static final Replays.Wish SHIFT = new Replays.Wish(7, "replay-operator", null, true);

    @Autowired
    BusinessClock clock;

    @Autowired
    Rounds rounds;

    @Autowired
    Processes processes;

    @Autowired
    Seasons seasons;

    @Autowired
    CurrentOperator operator;

    @AfterEach
    void realTime() {
        clock.release();
    }

    @Test
    void theRecordedDaysEndYesterdayAndTheCommunityLives() {
        CommunityId community = people();
        LocalDate yesterday = yesterday();

        operator.runAs("lead", () -> replays.run(community, SHIFT, at -> {}));

        Replay done = replays.latest(community).orElseThrow();
        assertThat(done.state()).isEqualTo(Replay.State.DONE);
        assertThat(done.lastDay()).isBetween(yesterday, yesterday());
        Community home = communities.get(community);
        assertThat(home.phase()).isEqualTo(Community.Phase.LIVE);
        assertThat(home.asOf()).isNull();
        assertThat(home.movedDays()).isEqualTo(ChronoUnit.DAYS.between(FIRST, done.firstDay()));
        assertThat(moves(community))
                .containsExactly(Map.of("actor", "lead", "days", Integer.toString(home.movedDays())));
    }

    @Test
    void nothingLiesInTheFutureAndNothingWasSentToAnybody() {
        CommunityId community = people();
        replays.run(community, SHIFT, at -> {});

        assertThat(count("select count(*) from journal_entry where at > now() and community_id = ?", community))
                .isZero();
        assertThat(count("select count(*) from member_fact where occurred_at > now() and community_id = ?", community))
                .isZero();
        assertThat(count("select count(*) from member_member where arrived_at > now() and community_id = ?", community))
                .isZero();
        assertThat(count(
                        "select count(*) from outreach_touch where delivery <> 'REPLAYED' and community_id = ?",
                        community))
                .isZero();
        assertThat(count("select count(*) from journal_entry where assumed and community_id = ?", community))
                .isPositive();
    }

    @Test
    void whoWaitsGoesOnWaitingInRealTime() {
        CommunityId community = generousPeople();
        replays.run(community, SHIFT, at -> {});

        Instant now = clock.instant();
        assertThat(processes.runDueJobs(community, now)).isZero();
        List<MemberId> invited = invited(community);
        assertThat(invited).isNotEmpty();
        assertThat(jdbc.queryForList(
                        "select expires_at from season_invitation where community_id = ? and state = 'APPROVED'",
                        Timestamp.class,
                        community.value()))
                .hasSameSizeAs(invited)
                .allSatisfy(due -> assertThat(due.toInstant()).isBetween(now, now.plus(Duration.ofHours(48))));

        assertThat(seasons.answer(community, invited.get(0), true)).isTrue();
        assertThat(members.find(community, invited.get(0)).orElseThrow().stage())
                .isEqualTo(Stage.CORE);
    }

    @Test
    void itLivesThroughTheSameAsWithoutTheShift() {
        CommunityId asRecorded = people();
        replays.run(asRecorded, WISH, at -> {});
        CommunityId moved = people();
        replays.run(moved, SHIFT, at -> {});

        assertThat(outcome(moved)).isEqualTo(outcome(asRecorded));
        int days = communities.get(moved).movedDays();
        String counters =
                "select string_agg(m.external_id || (d.day - %d) || d.orders || d.paid, ',' order by m.external_id, d.day)"
                        + " from member_day d join member_member m on m.id = d.member_id where d.community_id = '%s'";
        assertThat(jdbc.queryForObject(counters.formatted(days, moved), String.class))
                .isEqualTo(jdbc.queryForObject(counters.formatted(0, asRecorded), String.class));
    }

    @Test
    void afterAnInterruptionItGoesOnAndIsNotMovedTwice() {
        CommunityId whole = people();
        replays.run(whole, SHIFT, at -> {});
        CommunityId broken = people();

        assertThatIllegalStateException()
                .isThrownBy(() -> replays.run(broken, SHIFT, at -> stopAfter(at, 20)))
                .withMessage("pulled the plug");
        int movedDays = communities.get(broken).movedDays();
        assertThat(communities.get(broken).phase()).isEqualTo(Community.Phase.IMPORT);
        replays.run(broken, SHIFT, at -> {});

        assertThat(communities.get(broken).movedDays()).isEqualTo(movedDays);
        assertThat(moves(broken)).hasSize(1);
        assertThat(outcome(broken)).isEqualTo(outcome(whole));
    }

    @Test
    void whatIsInterruptedForSomeDaysStillGoesLiveAndTheRoundsCatchUp() {
        CommunityId community = people();
        clock.moveTo(clock.instant().minus(Duration.ofDays(5)));
        assertThatIllegalStateException().isThrownBy(() -> replays.run(community, SHIFT, at -> stopAfter(at, 20)));

        Replay done = replays.run(community, SHIFT, at -> {});

        assertThat(done.lastDay()).isBefore(yesterday().minusDays(3));
        assertThat(communities.get(community).phase()).isEqualTo(Community.Phase.LIVE);
        assertThat(moves(community)).hasSize(1);
        Instant now = clock.instant();
        rounds.goTo(community, now);
        processes.runDueJobs(community, now);
        assertThat(jdbc.queryForObject(
                        "select day from layering_fold where community_id = ?", LocalDate.class, community.value()))
                .isBetween(yesterday().minusDays(1), yesterday());
        assertThat(count("""
                        select count(*) from group_membership where community_id = ? and group_type = 'WAITING'
                          and left_at is null and acknowledged_at is not null and observed_at is null
                          and joined_at < now() - interval '8 days'""", community)).isZero();
        assertThat(count("select count(*) from engine_bulk_failure where community_id = ?", community))
                .isZero();
    }

    @Test
    void onlyAPastThatWasNotLivedThroughCanBeMoved() {
        CommunityId lives = people();
        communities.goLive(lives);
        assertRefused(lives, SHIFT, "intake.replay.refused.lives");

        CommunityId frozen = people();
        replays.run(frozen, WISH, at -> {});
        assertRefused(frozen, SHIFT, "intake.replay.refused.replayed");

        CommunityId begun = people();
        assertThatIllegalStateException().isThrownBy(() -> replays.run(begun, WISH, at -> stopAfter(at, 2)));
        assertRefused(begun, SHIFT, "intake.replay.refused.begun");

        for (CommunityId community : List.of(lives, frozen, begun)) {
            assertThat(communities.get(community).movedDays()).isZero();
            assertThat(moves(community)).isEmpty();
        }
    }

    @Test
    void whatWasShiftedAndLivesIsNotReplayedAgain() {
        CommunityId community = people();
        replays.run(community, SHIFT, at -> {});
        assertRefused(community, SHIFT, "intake.replay.refused.lives");
        assertRefused(community, WISH, "intake.replay.refused.lives");
    }

    @Test
    void aPastIsNotMovedWhileMoreOfItIsBeingImported() {
        CommunityId community = people();
        UUID running = UUID.randomUUID();
        jdbc.update("""
                insert into intake_import (id, community_id, kind, file_name, sha256, bytes, state, started_by)
                values (?, ?, 'ORDERS', 'orders.csv', ?, 1, 'RUNNING', 'lead')""", running, community.value(), running.toString());
        assertRefused(community, SHIFT, "intake.replay.refused.importing");

        jdbc.update("update intake_import set state = 'DONE' where id = ?", running);
        assertThat(replays.refusal(community, SHIFT)).isEmpty();
    }

    @Test
    void aFactMayTakeThePlaceThatAnotherOfTheSameIdHasLeft() {
        CommunityId community = people();
        LocalDate last = FIRST.plusDays(40);
        int days = (int) ChronoUnit.DAYS.between(FIRST, last);
        clock.moveTo(last.plusDays(1 + days).atTime(9, 0).atZone(ZONE).toInstant());
        jdbc.update(
                "delete from member_fact where community_id = ? and occurred_at > ?",
                community.value(),
                Timestamp.from(at(last)));
        for (LocalDate day : List.of(FIRST, last)) {
            jdbc.update("""
                    insert into member_fact (batch_id, community_id, member_id, kind, occurred_at, source, external_id)
                    select max(batch_id), community_id, (array_agg(member_id))[1], 'CHECKED_IN', ?, 'test', 'same'
                    from member_fact where community_id = ? group by 2""", Timestamp.from(at(day)), community.value());
        }
        assertThatIllegalStateException().isThrownBy(() -> replays.run(community, SHIFT, at -> stopAfter(at, 1)));
        assertThat(communities.get(community).movedDays()).isEqualTo(days);
        assertThat(jdbc.queryForList(
                        "select occurred_at from member_fact where community_id = ? and external_id = 'same' order by 1",
                        Timestamp.class,
                        community.value()))
                .extracting(Timestamp::toInstant)
                .containsExactly(at(last), at(last.plusDays(days)));
    }

    private List<MemberId> invited(CommunityId community) {
        return jdbc.query(
                "select member_id from season_invitation where community_id = ? and state = 'APPROVED'",
                (r, n) -> new MemberId(r.getObject(1, UUID.class)),
                community.value());
    }

    private void assertRefused(CommunityId community, Replays.Wish wish, String why) {
        assertThat(replays.refusal(community, wish))
                .hasValueSatisfying(s -> assertThat(s.key()).isEqualTo(why));
        assertThatExceptionOfType(ReplayRefused.class)
                .isThrownBy(() -> replays.run(community, wish, at -> {}))
                .satisfies(e -> assertThat(e.why().key()).isEqualTo(why));
    }

    private List<Map<String, Object>> moves(CommunityId community) {
        return jdbc.queryForList(
                "select actor, data ->> 'days' as days from journal_entry"
                        + " where community_id = ? and kind = 'community.CommunityMoved'",
                community.value());
    }

    private LocalDate yesterday() {
        return LocalDate.now(clock.withZone(ZONE)).minusDays(1);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(18, 0).atZone(ZONE).toInstant();
    }
}
