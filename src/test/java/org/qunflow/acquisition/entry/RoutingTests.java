package org.qunflow.acquisition.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.acquisition.campaign.CampaignId;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who came by a code gets an account; above 90 % of what it holds the next one. */
@SpringBootTest
class RoutingTests {
    private static final Instant SOON = Instant.now().plusSeconds(60);

    @Autowired
    Accounts accounts;

    @Autowired
    EntryPoints entries;

    @Autowired
    RoutingRound round;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId community;
    private CampaignId campaign;

    @BeforeEach
    void aCampaign() {
        community = CommunityId.next();
        campaign = CampaignId.of(UUID.randomUUID().toString());
        jdbc.update(
                "insert into community_community (id, name, brand, created_at) values (?, ?, 'Tea', now())",
                community.value(),
                "Routing " + community);
        jdbc.update("""
                insert into acquisition_campaign (id, community_id, name, purpose, channel, tone, pain_point, first_day,
                  last_day, budget, opened_by, opened_at, state)
                values (?, ?, 'spring', 'SELL', 'OWN', 'calm', 'no time', now(), now(), 1, 'lead', now(), 'RUNNING')""", UUID.fromString(campaign.toString()), community.value());
    }

    @Test
    @DisplayName(
            "002-12 an account gets people up to 90 % of what it holds, then whichever has most room; the rest wait")
    void atNinetyPercentTheNextOne() {
        account("first", 10, 7);
        account("second", 10, 0);
        open("kol", "first");
        arrive("kol", 13);
        assertThat(routed()).isEqualTo(11);
        assertThat(contacts()).isEqualTo(Map.of("first", 9, "second", 9));
        assertThat(told("AccountsFull")).isEqualTo(1);
        assertThat(entries.of(community, campaign).get(0).waiting()).isEqualTo(2);
        assertThat(routed()).isZero();
        assertThat(told("AccountsFull")).isEqualTo(1);
        assertThat(accounts.resize(community, id("second"), 20)).isEqualTo(new EntryAnswer.Done());
        assertThat(routed()).isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from acquisition_contact where community_id = ?",
                        Integer.class,
                        community.value()))
                .isEqualTo(13);
        assertThat(told("ContactsRouted")).isEqualTo(3);
    }

    @Test
    @DisplayName("002-12 a personal account holds 5,040 and a WeCom account 5,000 unless the platform gave it more")
    void whatPlatformsGive() {
        assertThat(accounts.usual()).isEqualTo(Map.of(Platform.WECHAT, 5040, Platform.WECOM, 5000));
        assertThat(accounts.add(community, new NewAccount("big", Platform.WECOM, "小林", 20_000, 0)))
                .isEqualTo(new EntryAnswer.Done());
        assertThat(accounts.add(community, new NewAccount("huge", Platform.WECOM, "小林", 20_001, 0)))
                .isEqualTo(refused(EntryRefusal.NO_CAPACITY));
    }

    @Test
    @DisplayName(
            "002-12, 003-06 accounts without name, keeper or room, codes that are none or taken: refused and journalled")
    void whatIsWrongIsRefused() {
        account("first", 10, 0);
        assertThat(add("", "小林", 10, 0)).isEqualTo(refused(EntryRefusal.NO_NAME));
        assertThat(add("first", "小林", 10, 0)).isEqualTo(refused(EntryRefusal.NAME_TAKEN));
        assertThat(add("second", " ", 10, 0)).isEqualTo(refused(EntryRefusal.NO_KEEPER));
        assertThat(add("second", "小林", 10, 11)).isEqualTo(refused(EntryRefusal.MORE_THAN_IT_HOLDS));
        assertThat(accounts.resize(community, UUID.randomUUID(), 5)).isEqualTo(refused(EntryRefusal.UNKNOWN_ACCOUNT));
        assertThat(entry("Not a code", null, null)).isEqualTo(refused(EntryRefusal.NOT_A_CODE));
        assertThat(entry("kol", "x".repeat(21), null)).isEqualTo(refused(EntryRefusal.NOT_AN_ARM));
        assertThat(entry("kol", null, UUID.randomUUID())).isEqualTo(refused(EntryRefusal.UNKNOWN_ACCOUNT));
        assertThat(entry("kol", "A", null)).isEqualTo(new EntryAnswer.Done());
        assertThat(entry("kol", "A", null)).isEqualTo(refused(EntryRefusal.CODE_TAKEN));
        jdbc.update(
                "update acquisition_campaign set state = 'DROPPED', closed_at = now() where id = ?",
                UUID.fromString(campaign.toString()));
        assertThat(entry("late", null, null)).isEqualTo(refused(EntryRefusal.CAMPAIGN_OVER));
        assertThat(told("EntryRefused")).isEqualTo(10);
    }

    @Test
    void anAccountOutOfUseGetsNobody() {
        account("only", 10, 0);
        open("kol", "only");
        accounts.use(community, id("only"), false);
        arrive("kol", 1);
        assertThat(routed()).isZero();
        accounts.use(community, id("only"), true);
        assertThat(routed()).isEqualTo(1);
    }

    private int routed() {
        return round.go(community, Instant.EPOCH, SOON);
    }

    private void account(String name, int capacity, int contacts) {
        assertThat(add(name, "小林", capacity, contacts)).isEqualTo(new EntryAnswer.Done());
    }

    private EntryAnswer add(String name, String keeper, int capacity, int contacts) {
        return accounts.add(community, new NewAccount(name, Platform.WECHAT, keeper, capacity, contacts));
    }

    private void open(String code, String account) {
        assertThat(entry(code, null, id(account))).isEqualTo(new EntryAnswer.Done());
    }

    private EntryAnswer entry(String code, String arm, UUID account) {
        return entries.open(community, campaign, new NewEntry(code, arm, account));
    }

    private static EntryAnswer refused(EntryRefusal why) {
        return new EntryAnswer.Refused(why);
    }

    private UUID id(String account) {
        return accounts.all(community).stream()
                .filter(a -> a.name().equals(account))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Map<String, Integer> contacts() {
        return accounts.all(community).stream().collect(Collectors.toMap(Account::name, Account::contacts));
    }

    private void arrive(String code, int people) {
        jdbc.update("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at,
                  last_care_at, campaign)
                select gen_random_uuid(), ?, 'test', 'm' || n, '小雨', 'LEAD', now(), now(), ?
                from generate_series(1, ?) as n""", community.value(), code, people);
    }

    private long told(String kind) {
        return jdbc.queryForObject(
                "select count(*) from journal_entry where community_id = ? and kind = ?",
                Long.class,
                community.value(),
                "acquisition.entry." + kind);
    }
}
