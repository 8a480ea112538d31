package org.qunflow.outreach.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunflow.outreach.quota.QuotaScene.AWAKE;
import static org.qunflow.outreach.quota.QuotaScene.NORMAL;
import static org.qunflow.outreach.quota.QuotaScene.PROMOTION;
import static org.qunflow.outreach.quota.QuotaScene.URGENT;
import static org.qunflow.outreach.quota.QuotaScene.capped;
import static org.qunflow.outreach.quota.QuotaScene.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.channel.ChannelTest;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.channel.SendPermit.Verdict;

@ChannelTest
@DisplayName("003-01 003-21 002-03 004-09 one quota ledger for all processes")
class QuotaLedgerTests extends QuotaTest {

    @Test
    void whatIsKeptBackGoesToTheUrgentOnly() {
        scene.rule(home, rule(QuotaMode.WEEK, 2, 0));

        assertThat(scene.goInARow(home, member, NORMAL)).isEqualTo(5);
        assertThat(scene.verdict(home, member, NORMAL))
                .isInstanceOfSatisfying(
                        Verdict.Later.class, later -> assertThat(later.reason()).isEqualTo("QUOTA_KEPT"));
        assertThat(scene.goInARow(home, member, URGENT)).isEqualTo(2);
        assertThat(scene.verdict(home, member, URGENT))
                .isInstanceOfSatisfying(
                        Verdict.Later.class, later -> assertThat(later.reason()).isEqualTo("QUOTA_FULL"));
    }

    @Test
    void ofTwoInOneBatchTheUrgentGoesAndTheOtherWaitsForTheGap() {
        scene.rule(home, rule(QuotaMode.MONTH, 0, 90));
        OutgoingMessage normal = scene.touch(home, member, NORMAL);
        OutgoingMessage urgent = scene.touch(home, member, URGENT);

        assertThat(scene.ask(home, List.of(normal, urgent)))
                .containsExactly(Map.entry(normal.id(), new Verdict.Later(Duration.ofMinutes(90), "GAP")));
        scene.at(NOON.plus(Duration.ofMinutes(90)).minusSeconds(1));
        assertThat(scene.goes(home, normal)).isFalse();
        scene.at(NOON.plus(Duration.ofMinutes(90)));
        assertThat(scene.goes(home, normal)).isTrue();
    }

    @Test
    void whoeverHasASlotKeepsItWhenTheChannelSaysLater() {
        scene.rule(home, rule(QuotaMode.DAY, 0, 0));
        OutgoingMessage first = scene.touch(home, member, NORMAL);
        assertThat(scene.goes(home, first)).isTrue();

        assertThat(scene.goes(home, member, URGENT)).isFalse();
        assertThat(scene.goes(home, first)).isTrue();
        assertThat(scene.period(member)).containsEntry("used", 0).containsEntry("reserved", 1);
        scene.at(NOON.plus(Duration.ofDays(1)));
        assertThat(scene.goes(home, first))
                .as("the next day it takes one of that day")
                .isTrue();
        assertThat(scene.goes(home, member, NORMAL)).isFalse();
    }

    @Test
    void whatArrivedUsesItsSlotAndWhatFailedGivesItBack() {
        scene.rule(home, rule(QuotaMode.WEEK, 0, 0));
        List<UUID> gone = IntStream.range(0, 3)
                .mapToObj(n -> {
                    OutgoingMessage message = scene.touch(home, member, NORMAL);
                    assertThat(scene.goes(home, message)).isTrue();
                    return message.id();
                })
                .toList();

        scene.settle(List.of(gone.get(0)), List.of(gone.get(1)));
        scene.settle(List.of(gone.get(0)), List.of(gone.get(1)));

        assertThat(scene.period(member))
                .containsEntry("slots", 7)
                .containsEntry("used", 1)
                .containsEntry("reserved", 1);
    }

    @Test
    void theCapsHoldAcrossProcessesAndOnlyTheUrgentPass() {
        scene.rule(home, capped(3, 2));

        assertThat(scene.goInARow(home, member, PROMOTION)).isEqualTo(2);
        assertThat(scene.verdict(home, member, PROMOTION))
                .as("30 days after the first of the two")
                .isEqualTo(new Verdict.Later(Duration.ofDays(30).minusSeconds(120), "PROMOTION_CAP"));
        assertThat(scene.goInARow(home, member, NORMAL)).isEqualTo(1);
        assertThat(scene.verdict(home, member, NORMAL))
                .isEqualTo(new Verdict.Later(Duration.ofDays(7).minusSeconds(180), "WEEK_CAP"));
        assertThat(scene.goes(home, member, URGENT)).isTrue();
        scene.at(NOON.plus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(scene.goes(home, member, NORMAL)).isTrue();
    }

    @Test
    void whoNeverPromotesNeverPromotes() {
        scene.rule(home, capped(3, 0));

        assertThat(scene.verdict(home, member, PROMOTION))
                .isEqualTo(new Verdict.Later(Duration.ofDays(30), "PROMOTION_CAP"));
    }

    @Test
    void whatCannotGoWhileItIsValidIsClosed() {
        scene.rule(home, new QuotaRule(QuotaMode.MONTH, 0, 0, 100, 100, QuietHours.NONE, 48));
        OutgoingMessage late = scene.touch(home, member, NORMAL);
        assertThat(scene.goInARow(home, member, NORMAL)).isEqualTo(30);

        assertThat(scene.ask(home, List.of(late)))
                .as("the month has twenty days more")
                .containsEntry(late.id(), new Verdict.Refused("QUOTA_FULL"));
        scene.at(NOON.plus(Duration.ofDays(2)).plusSeconds(1));
        assertThat(scene.ask(home, List.of(late))).containsEntry(late.id(), new Verdict.Refused("EXPIRED"));
    }

    @Test
    void quietHoursOfTheCommunityAndOfTheMemberHoldButNotForAWelcome() {
        scene.rule(
                home,
                new QuotaRule(
                        QuotaMode.MONTH,
                        0,
                        0,
                        100,
                        100,
                        QuotaScene.quiet("22:00", "08:00"),
                        QuotaRule.LONGEST_VALIDITY));
        scene.at(Instant.parse("2026-06-10T15:00:00Z"));

        assertThat(scene.verdict(home, member, URGENT))
                .isEqualTo(new Verdict.Later(Duration.ofHours(9), "QUIET_HOURS"));
        assertThat(scene.goes(home, member, AWAKE)).isTrue();
        scene.quietFor(home, member, QuotaScene.quiet("08:00", "10:00"));
        assertThat(scene.verdict(home, member, NORMAL))
                .isEqualTo(new Verdict.Later(Duration.ofHours(11), "QUIET_HOURS"));
        scene.at(Instant.parse("2026-06-11T02:00:00Z"));
        assertThat(scene.goes(home, member, NORMAL)).isTrue();
    }

    @Test
    void aMessageToAGroupWaitsForSomebodyAtWorkWhoConfirmsIt() {
        Waking withOperators = new Waking(operators, QuotaScene.settings(true));
        Asked toAGroup = new Asked(UUID.randomUUID(), UUID.randomUUID(), true, null, Priority.NORMAL, null, false);
        Turn saturday =
                Turn.at(home.id(), home.zone(), Instant.parse("2026-06-13T04:00:00Z"), rule(QuotaMode.MONTH, 0, 0));

        assertThat(withOperators.holdup(saturday, toAGroup, new Recipient(true, QuietHours.NONE)))
                .contains(new Holdup(toAGroup, Reason.OPERATORS_HOURS, Instant.parse("2026-06-15T01:00:00Z")));
        assertThat(withOperators.holdup(saturday, toAGroup, new Recipient(false, QuietHours.NONE)))
                .isEmpty();
    }
}
