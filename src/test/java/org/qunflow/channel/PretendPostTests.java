package org.qunflow.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunflow.channel.OutboxFixture.COMMUNITY;
import static org.qunflow.channel.OutboxState.CLAIMED;
import static org.qunflow.channel.OutboxState.FAILED_FINAL;
import static org.qunflow.channel.OutboxState.SENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Community;
import org.qunflow.outreach.quota.QuietHours;
import org.qunflow.outreach.quota.QuotaMode;
import org.qunflow.outreach.quota.QuotaRule;
import org.qunflow.outreach.quota.QuotaRules;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ChannelTest
@DisplayName("003-01 messages of a life that is made up use the quota in the time of that life, and nobody gets them")
class PretendPostTests {
    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");
    private static final PretendPost.Fate ALL_ARRIVE = (home, messages) -> Map.of();

    @Autowired
    OutboxFixture fixture;

    @Autowired
    PretendPost post;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    QuotaRules rules;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private final MemberId member = MemberId.next();

    @BeforeEach
    void oneADay() {
        fixture.empty();
        List.of("outreach_quota_slot", "outreach_quota", "outreach_recipient", "outreach_quota_rule")
                .forEach(table -> jdbc.update("delete from " + table));
        rules.change(COMMUNITY, new QuotaRule(QuotaMode.DAY, 0, 0, 100, 100, QuietHours.NONE, 7 * 24), 0);
        fixture.communityIs(Community.Phase.IMPORT);
        post.serve(COMMUNITY);
        clock.moveTo(COMMUNITY, NOON);
    }

    @AfterEach
    void realLife() {
        post.handOver(COMMUNITY);
        clock.release();
    }

    @Test
    void theSecondOfADayWaitsForTheNextDayAndNoDispatcherTakesIt() {
        OutgoingMessage first = message("a");
        post.deliver(COMMUNITY, ALL_ARRIVE);
        OutgoingMessage second = message("b");
        post.deliver(COMMUNITY, ALL_ARRIVE);

        assertThat(fixture.state(first)).isEqualTo(SENT);
        assertThat(fixture.row(second)).containsEntry("state", "CLAIMED").containsEntry("failure", "QUOTA_FULL");
        assertThat(dispatcher.round(() -> true)).as("anything to send").isFalse();

        clock.moveTo(COMMUNITY, NOON.plusSeconds(86_400));
        post.deliver(COMMUNITY, ALL_ARRIVE);

        assertThat(fixture.state(second)).isEqualTo(SENT);
        assertThat(jdbc.queryForList(
                        "select used || ' of ' || slots from outreach_quota order by starts", String.class))
                .containsExactly("1 of 1", "1 of 1");
        assertThat(fixture.journalled("channel.DeliveryChanged", second.id())).isOne();
    }

    @Test
    void whatDoesNotArriveGivesItsSlotBackAndWhatStillWaitsIsSentInRealLife() {
        OutgoingMessage lost = message("a");
        Map<UUID, String> failures = Map.of(lost.id(), "NOT_A_FRIEND");
        post.deliver(COMMUNITY, (home, messages) -> failures);
        assertThat(fixture.state(lost)).isEqualTo(FAILED_FINAL);
        assertThat(jdbc.queryForObject("select count(*) from outreach_quota_slot", Long.class))
                .isZero();

        message("b");
        post.deliver(COMMUNITY, ALL_ARRIVE);
        OutgoingMessage waits = message("c");
        post.deliver(COMMUNITY, ALL_ARRIVE);
        assertThat(fixture.state(waits)).isEqualTo(CLAIMED);
        clock.release();
        fixture.communityIs(Community.Phase.LIVE);
        post.handOver(COMMUNITY);
        dispatcher.round(() -> true);

        assertThat(fixture.state(waits)).isEqualTo(SENT);
    }

    private OutgoingMessage message(String key) {
        return fixture.put(fixture.message(key, ScriptedChannel.NAME, member));
    }
}
