package org.qunflow.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.qunflow.channel.OutboxFixture.COMMUNITY;
import static org.qunflow.channel.OutboxState.READY;
import static org.qunflow.channel.OutboxState.REFUSED;
import static org.qunflow.channel.OutboxState.REPLAYED;
import static org.qunflow.channel.OutboxState.SENT;
import static org.qunflow.channel.OutboxState.UNKNOWN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Community;
import org.qunflow.member.Members;
import org.qunflow.outreach.Outreach;
import org.qunflow.outreach.Touch;
import org.qunflow.outreach.quota.QuietHours;
import org.qunflow.outreach.quota.QuotaMode;
import org.qunflow.outreach.quota.QuotaRule;
import org.qunflow.outreach.quota.QuotaRules;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ChannelTest
@DisplayName("003-01 what may not go now waits, is looked at again when it fires, and is closed when it never can")
class QuotaDispatchTests {
    @Autowired
    OutboxFixture fixture;

    @Autowired
    ScriptedChannel channel;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Outbox outbox;

    @Autowired
    Outreach outreach;

    @Autowired
    QuotaRules rules;

    @Autowired
    Members members;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private MemberId member;

    @BeforeEach
    void oneADay() {
        fixture.empty();
        List.of("outreach_touch", "outreach_quota_slot", "outreach_quota", "outreach_recipient", "outreach_quota_rule")
                .forEach(table -> jdbc.update("delete from " + table));
        member = MemberId.next();
        jdbc.update("""
                insert into community_community (id, name, brand, created_at) values (?, ?, 'Tea', now())
                on conflict do nothing""", COMMUNITY.value(), COMMUNITY.toString());
        jdbc.update("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at, last_care_at)
                values (?, ?, 'test', ?, 'Li Na', 'WAITING', now(), now())""", member.value(), COMMUNITY.value(), member.toString());
        counts(QuotaMode.DAY);
    }

    @Test
    void theSecondWaitsAndIsLookedAtAgainWhenItsTimeHasCome() {
        OutgoingMessage first = touch("a");
        dispatcher.round(() -> true);
        OutgoingMessage second = touch("b");
        dispatcher.round(() -> true);

        assertThat(fixture.state(first)).isEqualTo(SENT);
        assertThat(fixture.row(second))
                .containsEntry("state", "READY")
                .containsEntry("failure", "QUOTA_FULL")
                .containsEntry("attempts", 0);
        assertThat(of(second)).extracting(Touch::delivery, Touch::reason).containsExactly("PENDING", "QUOTA_FULL");
        assertThat(dispatcher.round(() -> true)).as("before its time").isFalse();

        fixture.everythingIsDue();
        dispatcher.round(() -> true);
        assertThat(fixture.state(second)).as("still one a day").isEqualTo(READY);
        counts(QuotaMode.MONTH);
        fixture.everythingIsDue();
        dispatcher.round(() -> true);
        assertThat(fixture.state(second)).isEqualTo(SENT);
        assertThat(of(second)).extracting(Touch::delivery, Touch::reason).containsExactly("SENT", null);
        assertThat(slots()).containsOnly("USED").hasSize(2);
    }

    @Test
    void whatCannotGoWhileItIsValidIsClosedWithItsReasonAndJournalled() {
        OutgoingMessage old = touch("a");
        jdbc.update("update outreach_touch set at = at - interval '8 days' where id = ?", old.id());

        dispatcher.round(() -> true);

        assertThat(fixture.state(old)).isEqualTo(REFUSED);
        assertThat(of(old)).extracting(Touch::delivery, Touch::reason).containsExactly("REFUSED", "EXPIRED");
        assertThat(fixture.journalled("channel.DeliveryChanged", old.id())).isOne();
        assertThat(slots()).isEmpty();
    }

    @Test
    void whoOptedOutWhileItWaitedIsNotTouchedAndTheSlotIsGivenBack() {
        channel.answers(new SendResult.TryLater(java.time.Duration.ofHours(1), "BUSY"));
        OutgoingMessage waits = fixture.put(fixture.message("a", ScriptedChannel.NAME, member));
        dispatcher.round(() -> true);
        assertThat(slots()).containsExactly("RESERVED");

        doReturn(List.of()).when(members).touchable(any());
        fixture.everythingIsDue();
        dispatcher.round(() -> true);

        assertThat(fixture.state(waits)).isEqualTo(REFUSED);
        assertThat(slots()).isEmpty();
        assertThat(jdbc.queryForObject("select sum(used + reserved) from outreach_quota", Long.class))
                .isZero();
    }

    @Test
    void replayedTouchesAndFrozenCommunitiesUseNothing() {
        clock.moveTo(Instant.parse("1997-05-01T00:00:00Z"));
        touch("a");
        clock.release();
        fixture.communityIs(Community.Phase.FROZEN);
        OutgoingMessage frozen = touch("b");

        dispatcher.round(() -> true);

        assertThat(fixture.state(frozen)).isEqualTo(REPLAYED);
        assertThat(slots()).isEmpty();
        fixture.communityIs(Community.Phase.LIVE);
        OutgoingMessage today = touch("c");
        dispatcher.round(() -> true);
        assertThat(fixture.state(today)).isEqualTo(SENT);
    }

    @Test
    void ofWhatNobodyKnowsTheSlotStaysReservedUntilSomebodySays() {
        channel.losesTheReply();
        OutgoingMessage lost = fixture.put(fixture.message("a", ScriptedChannel.NAME, member));
        dispatcher.round(() -> true);
        assertThat(fixture.state(lost)).isEqualTo(UNKNOWN);
        assertThat(slots()).containsExactly("RESERVED");

        outbox.resolveDelivered(COMMUNITY, lost.id());

        assertThat(slots()).containsExactly("USED");
    }

    @Test
    void whatTheChannelRefusedGivesItsSlotBack() {
        channel.answers(new SendResult.Refused("NOT_A_FRIEND"));
        fixture.put(fixture.message("a", ScriptedChannel.NAME, member));
        dispatcher.round(() -> true);
        assertThat(slots()).isEmpty();

        OutgoingMessage next = fixture.put(fixture.message("b", ScriptedChannel.NAME, member));
        dispatcher.round(() -> true);
        assertThat(fixture.state(next)).isEqualTo(SENT);
    }

    private void counts(QuotaMode mode) {
        QuotaRule rule = new QuotaRule(mode, 0, 0, 100, 100, QuietHours.NONE, 7 * 24);
        assertThat(rules.change(COMMUNITY, rule, rules.of(COMMUNITY).revision()))
                .isTrue();
    }

    private OutgoingMessage touch(String key) {
        UUID id = transaction.execute(tx -> outreach.touch(COMMUNITY, member, "rules-reminder", key, Map.of()));
        return outbox.find(COMMUNITY, id).orElseThrow().message();
    }

    private Touch of(OutgoingMessage message) {
        return outreach.of(COMMUNITY, member, 10).stream()
                .filter(t -> t.id().equals(message.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> slots() {
        return jdbc.queryForList("select state from outreach_quota_slot", String.class);
    }
}
