package org.qunflow.outreach.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.channel.SendPermit.Verdict;
import org.qunflow.community.Community;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A community with members, its rule and its clock, and touches whose turn has come. */
public class QuotaScene {
    static final String AWAKE = "welcome";
    static final String URGENT = "seat-invitation";
    static final String NORMAL = "rules-reminder";
    static final String PROMOTION = "offer";
    static final QuotaRule FREE = rule(QuotaMode.MONTH, 0, 0);

    private final JdbcTemplate jdbc;
    private final QuotaLedger ledger;
    private final RuleRows rules;
    private final SlotRows slots;
    private final RecipientRows recipients;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    QuotaScene(
            JdbcTemplate jdbc,
            QuotaLedger ledger,
            RuleRows rules,
            SlotRows slots,
            RecipientRows recipients,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.rules = rules;
        this.slots = slots;
        this.recipients = recipients;
        this.clock = clock;
        this.transaction = transaction;
    }

    static QuotaRule rule(QuotaMode mode, int kept, int gapMinutes) {
        return new QuotaRule(mode, kept, gapMinutes, 100, 100, QuietHours.NONE, QuotaRule.LONGEST_VALIDITY);
    }

    static QuotaRule capped(int week, int promotions) {
        return new QuotaRule(QuotaMode.MONTH, 0, 0, week, promotions, QuietHours.NONE, QuotaRule.LONGEST_VALIDITY);
    }

    static QuietHours quiet(String from, String until) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    static RuleSettings settings(boolean operatorsHours) {
        return new RuleSettings(
                QuotaMode.MONTH,
                4,
                1,
                0,
                Duration.ofHours(1),
                5,
                2,
                LocalTime.of(22, 0),
                LocalTime.of(8, 0),
                Duration.ofDays(7),
                Set.of(URGENT),
                Set.of(AWAKE),
                Set.of(PROMOTION),
                operatorsHours);
    }

    Community community(String zone) {
        Community community = new Community(
                CommunityId.next(),
                "Quota",
                "Tea",
                ZoneId.of(zone),
                Currency.getInstance("CNY"),
                Community.Phase.LIVE,
                null,
                0);
        jdbc.update(
                "insert into community_community (id, name, brand, zone, created_at) values (?, ?, 'Tea', ?, now())",
                community.id().value(),
                community.id().toString(),
                zone);
        return community;
    }

    List<MemberId> members(Community community, int count) {
        List<MemberId> members =
                IntStream.range(0, count).mapToObj(n -> MemberId.next()).toList();
        jdbc.update(
                """
                insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at, last_care_at)
                select id, ?, 'test', id::text, 'Li Na', 'WAITING', now(), now() from unnest(?) as m (id)""",
                community.id().value(),
                members.stream().map(MemberId::value).toArray(UUID[]::new));
        return members;
    }

    void rule(Community community, QuotaRule rule) {
        int seen = rules.find(community.id()).map(QuotaRules.Decided::revision).orElse(0);
        assertThat(rules.save(community.id(), rule, seen, "lead", clock.real())).isTrue();
    }

    void quietFor(Community community, MemberId member, QuietHours hours) {
        recipients.quiet(community.id(), member.value(), hours);
    }

    void at(Instant moment) {
        clock.moveTo(moment);
    }

    OutgoingMessage touch(Community community, MemberId member, String template) {
        return touches(community, Map.of(member, template)).get(0);
    }

    List<OutgoingMessage> touches(Community community, Map<MemberId, String> templates) {
        Instant at = clock.instant(community.id());
        List<Map.Entry<MemberId, String>> all = List.copyOf(templates.entrySet());
        List<UUID> ids = all.stream().map(m -> Ids.next()).toList();
        jdbc.update(
                """
                insert into outreach_touch (id, community_id, member_id, template, at)
                select i, ?, m, t, ? from unnest(?, ?, ?) as x (i, m, t)""",
                community.id().value(),
                Timestamp.from(at),
                ids.toArray(UUID[]::new),
                all.stream().map(m -> m.getKey().value()).toArray(UUID[]::new),
                all.stream().map(Map.Entry::getValue).toArray(String[]::new));
        return IntStream.range(0, ids.size())
                .mapToObj(n -> OutgoingMessage.toMember(
                        ids.get(n),
                        community.id(),
                        ids.get(n).toString(),
                        "sandbox",
                        all.get(n).getKey(),
                        "{}"))
                .toList();
    }

    Map<UUID, Verdict> ask(Community community, List<OutgoingMessage> messages) {
        return ledger.objections(community, messages);
    }

    /** Whether it goes now. */
    boolean goes(Community community, OutgoingMessage message) {
        return ask(community, List.of(message)).isEmpty();
    }

    boolean goes(Community community, MemberId member, String template) {
        return goes(community, touch(community, member, template));
    }

    Verdict verdict(Community community, MemberId member, String template) {
        OutgoingMessage message = touch(community, member, template);
        return ask(community, List.of(message)).get(message.id());
    }

    /** How many touches go one after the other, a minute apart, until one does not. */
    int goInARow(Community community, MemberId member, String template) {
        int gone = 0;
        while (goes(community, member, template)) {
            gone++;
            at(clock.instant(community.id()).plusSeconds(60));
        }
        return gone;
    }

    void settle(List<UUID> sent, List<UUID> failed) {
        transaction.executeWithoutResult(tx -> {
            if (slots.lock(List.of(sent, failed).stream().flatMap(List::stream).toList())) {
                slots.use(sent);
                slots.giveBack(failed);
            }
        });
    }

    /** Periods whose numbers are not those of their slots; of all communities of this database. */
    List<Map<String, Object>> wrongPeriods() {
        return jdbc.queryForList("""
                select q.*, s.* from outreach_quota q cross join lateral (
                  select count(*) filter (where state = 'USED') as really_used,
                    count(*) filter (where state = 'RESERVED') as really_reserved from outreach_quota_slot s
                  where s.community_id = q.community_id and s.recipient = q.recipient and s.taken_at >= q.begins_at
                    and s.taken_at < q.ends_at) s
                where q.used <> s.really_used or q.reserved <> s.really_reserved""");
    }

    /** Beside the ledger: what the member has of the period that his newest slot lies in. */
    Map<String, Object> period(MemberId member) {
        return jdbc.queryForMap(
                "select slots, used, reserved from outreach_quota where recipient = ? order by starts desc limit 1",
                member.value());
    }
}
