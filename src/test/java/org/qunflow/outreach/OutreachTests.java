package org.qunflow.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.qunflow.channel.OutboxFixture.COMMUNITY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.channel.ChannelTest;
import org.qunflow.channel.DeliveryChanged;
import org.qunflow.channel.OutboxFixture;
import org.qunflow.channel.OutboxState;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ChannelTest
class OutreachTests {
    @Autowired
    Outreach outreach;

    @Autowired
    OutboxFixture fixture;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    BusinessClock clock;

    private MemberId member;

    @BeforeEach
    void aMemberWithoutTouches() {
        fixture.empty();
        jdbc.update("delete from outreach_touch");
        member = newMember();
    }

    @AfterEach
    void backToRealTime() {
        clock.release();
    }

    @Test
    void aTouchIsARowAndAMessageOfTheSameId() {
        UUID id = touch("welcome", "k1", Map.of());

        assertThat(outreach.of(COMMUNITY, member, 10)).singleElement().satisfies(touch -> assertThat(touch)
                .extracting("id", "template", "delivery", "reason")
                .containsExactly(id, "welcome", "PENDING", null));
        assertThat(jdbc.queryForMap(
                        "select channel, kind, state, payload ->> 'text' as text from channel_outbox where id = ?", id))
                .containsEntry("channel", "sandbox")
                .containsEntry("kind", "SEND")
                .containsEntry("state", "READY")
                .hasEntrySatisfying("text", text -> assertThat((String) text).startsWith("欢迎加入"));
    }

    @Test
    void aRepetitionChangesNothingAndReturnsTheSameId() {
        UUID first = touch("welcome", "k1", Map.of());
        UUID second = touch("welcome", "k1", Map.of());

        assertThat(second).isEqualTo(first);
        assertThat(outreach.of(COMMUNITY, member, 10)).hasSize(1);
    }

    @Test
    void placeholdersStandInTheText() {
        UUID id = touch("offer", "k1", Map.of("product", "龙井 100g"));

        assertThat(jdbc.queryForObject("select payload ->> 'text' from channel_outbox where id = ?", String.class, id))
                .contains("龙井 100g，限时有效");
    }

    @Test
    void aTouchWithAMissingPlaceholderIsRefusedAndLeavesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> touch("offer", "k1", Map.of("prodct", "tea")))
                .withMessage("Message template 'offer' needs a value for [product]");
        assertThat(outreach.of(COMMUNITY, member, 10)).isEmpty();
    }

    @Test
    void whileHistoryIsReplayedATouchIsRecordedAtItsTimeAndNeverSent() {
        clock.moveTo(Instant.parse("1997-05-01T00:00:00Z"));

        touch("welcome", "k1", Map.of());

        assertThat(outreach.of(COMMUNITY, member, 10))
                .singleElement()
                .extracting("at", "delivery")
                .containsExactly(Instant.parse("1997-05-01T00:00:00Z"), "REPLAYED");
    }

    @Test
    void aTouchOfAnotherCommunityIsSentAfterAReplayOnTheSameNode() {
        clock.moveTo(CommunityId.next(), Instant.parse("1997-05-01T00:00:00Z"));

        touch("welcome", "k1", Map.of());

        assertThat(outreach.of(COMMUNITY, member, 10)).singleElement().satisfies(touch -> {
            assertThat(touch.delivery()).isEqualTo("PENDING");
            assertThat(touch.at()).isAfter(Instant.now().minusSeconds(600));
        });
    }

    @Test
    void touchesAreReadNewestFirstAndOnlyOfTheirCommunity() {
        clock.moveTo(Instant.parse("1997-05-01T00:00:00Z"));
        touch("welcome", "k1", Map.of());
        clock.moveTo(Instant.parse("1997-05-03T00:00:00Z"));
        touch("rules-reminder", "k2", Map.of());

        assertThat(outreach.of(COMMUNITY, member, 10))
                .extracting("template")
                .containsExactly("rules-reminder", "welcome");
        assertThat(outreach.of(COMMUNITY, member, 1)).hasSize(1);
        assertThat(outreach.of(CommunityId.next(), member, 10)).isEmpty();
    }

    @Test
    void aChunkOfTwoHundredTouchesCostsTwoStatementsAndReadsTheTextsOnce() {
        touch("welcome", "first", Map.of());
        jdbc.update("delete from outreach_touch");
        List<MemberId> chunk =
                IntStream.range(0, 200).mapToObj(n -> newMember()).toList();

        List<String> statements = Statements.of(() -> transaction.executeWithoutResult(
                tx -> chunk.forEach(one -> outreach.touch(COMMUNITY, one, "welcome", "chunk-" + one, Map.of()))));

        assertThat(statements).hasSize(3);
        assertThat(statements)
                .filteredOn(s -> s.contains("from outreach_template"))
                .hasSize(1);
        assertThat(statements).anyMatch(s -> s.contains("insert into outreach_touch"));
        assertThat(statements).anyMatch(s -> s.contains("insert into channel_outbox"));
        assertThat(jdbc.queryForObject("select count(*) from outreach_touch", Integer.class))
                .isEqualTo(200);
    }

    @Test
    void manyChangedDeliveriesOfOneTransactionAreOneStatementBesideTheJournal() {
        UUID first = touch("welcome", "k1", Map.of());
        UUID second = touch("rules-reminder", "k2", Map.of());

        List<String> statements = Statements.of(() -> transaction.executeWithoutResult(tx -> {
            events.publishEvent(changed(first, OutboxState.SENT, ""));
            events.publishEvent(changed(second, OutboxState.FAILED_FINAL, "QUOTA"));
        }));

        assertThat(statements)
                .filteredOn(s -> s.contains("update outreach_touch"))
                .hasSize(1);
        assertThat(outreach.of(COMMUNITY, member, 10))
                .extracting("delivery", "reason")
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("SENT", null),
                        org.assertj.core.groups.Tuple.tuple("FAILED", "QUOTA"));
    }

    private DeliveryChanged changed(UUID message, OutboxState state, String reason) {
        return new DeliveryChanged(message, COMMUNITY, clock.instant(), "member", member.toString(), state, reason);
    }

    private UUID touch(String template, String key, Map<String, String> placeholders) {
        return transaction.execute(tx -> outreach.touch(COMMUNITY, member, template, key, placeholders));
    }

    private MemberId newMember() {
        MemberId id = MemberId.next();
        jdbc.update(
                "insert into community_community (id, name, brand, created_at) values (?, ?, 'Tea', now()) on conflict do nothing",
                COMMUNITY.value(),
                COMMUNITY.toString());
        jdbc.update("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at, last_care_at)
                values (?, ?, 'test', ?, 'Li Na', 'WAITING', now(), now())""", id.value(), COMMUNITY.value(), id.toString());
        return id;
    }
}
