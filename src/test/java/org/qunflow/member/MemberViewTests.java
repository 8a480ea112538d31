package org.qunflow.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the member room shows to others. */
@SpringBootTest
class MemberViewTests {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Facts facts;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId community;

    @BeforeEach
    void aCommunity() {
        community = communities
                .openForImport(
                        "Views " + UUID.randomUUID(), "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
    }

    @Test
    void anArrivalTellsTheFirstOrderAndTheStatedIntent() {
        MemberId member = arrives("a", null, "tea");
        orders(member, NOON.plusSeconds(60), "80");
        orders(member, NOON, "50");

        assertThat(row(MemberViews.ARRIVAL, member))
                .containsEntry("first_order", new BigDecimal("50.0000"))
                .containsEntry("intent_stated", true)
                .containsEntry("duplicate", false)
                .containsEntry("waits_for_start", true);
        assertThat(row(MemberViews.ARRIVAL, arrives("b", null, "")))
                .containsEntry("first_order", null)
                .containsEntry("intent_stated", false);
    }

    @Test
    void ofSeveralWithOneAddressAllButTheFirstAreDuplicates() {
        List<MemberId> same = List.of(arrives("a", "x", "tea"), arrives("b", "x", "tea"), arrives("c", "x", "tea"));

        assertThat(same)
                .extracting(m -> row(MemberViews.ARRIVAL, m).get("duplicate"))
                .containsExactly(false, true, true);
    }

    @Test
    void onlyLayeredMembersAndThoseWithASeatAreLiving() {
        MemberId member = arrives("a", null, "tea");
        for (Stage stage : Stage.values()) {
            jdbc.update("update member_member set stage = ? where id = ?", stage.name(), member.value());
            assertThat(count(MemberViews.LIVING, member))
                    .as(stage.name())
                    .isEqualTo(stage == Stage.LAYERED || stage == Stage.CORE ? 1 : 0);
        }
    }

    @Test
    void ordersAreFactsOfOneKindAndDaysAreThoseOfTheCommunity() {
        MemberId member = arrives("a", null, "tea");
        orders(member, Instant.parse("2026-03-02T15:59:00Z"), "50");
        orders(member, Instant.parse("2026-03-02T16:00:00Z"), "30");
        append(member, FactKind.CHECKED_IN, NOON, null);
        facts.fold(community);

        assertThat(count(MemberViews.ORDER, member)).isEqualTo(2);
        assertThat(count(MemberViews.FACT, member)).isEqualTo(3);
        assertThat(jdbc.queryForList(
                        "select day::text || ' ' || facts || ' ' || orders || ' ' || paid::int from " + MemberViews.DAY
                                + " where member_id = ? order by day",
                        String.class,
                        member.value()))
                .containsExactly("2026-03-02 2 1 50", "2026-03-03 1 1 30");
    }

    @Test
    void theKeyOfAMemberIsWhereHeCameFrom() {
        assertThat(row("member_v_key", arrives("a", null, "tea")))
                .containsEntry("source", "test")
                .containsEntry("external_id", "a");
    }

    private MemberId arrives(String externalId, String address, String note) {
        return members.register(
                        community, new NewMember("test", externalId, "Person", NOON, "sandbox", address, null, note))
                .id();
    }

    private void orders(MemberId member, Instant at, String amount) {
        append(member, FactKind.ORDERED, at, new BigDecimal(amount));
    }

    private void append(MemberId member, FactKind kind, Instant at, BigDecimal amount) {
        String id = UUID.randomUUID().toString();
        facts.append(community, "test", List.of(new NewFact(member, kind, at, id, 1, amount)));
    }

    private Map<String, Object> row(String view, MemberId member) {
        return jdbc.queryForMap("select * from " + view + " where member_id = ?", member.value());
    }

    private long count(String view, MemberId member) {
        return jdbc.queryForObject("select count(*) from " + view + " where member_id = ?", Long.class, member.value());
    }
}
