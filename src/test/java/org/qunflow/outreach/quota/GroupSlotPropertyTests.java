package org.qunflow.outreach.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.channel.ChannelTest;
import org.qunflow.community.Community;
import org.qunflow.outreach.quota.GroupSlots.Later;
import org.qunflow.outreach.quota.GroupSlots.Wish;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 512 groups, each with a random sequence of 50 acts: messages planned for days ahead, asked again when they are due, sent,
 * missed or taken back, while the clock goes on over month ends. No period and no cap is ever overrun, and the slots that
 * are kept are those of open messages.
 */
@ChannelTest
@DisplayName(
        "003-01 002-03 whatever happens, no group gets more than the rule allows, and kept slots are open messages")
class GroupSlotPropertyTests {
    private static final int GROUPS = 128;
    private static final int ACTS = 50;

    @Autowired
    QuotaScene scene;

    @Autowired
    GroupSlots slots;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private Random random;
    private Community home;
    private QuotaRule rule;
    private Instant now;

    @AfterEach
    void backToRealTime() {
        clock.release();
    }

    /** A planned message: its wish, and when it is due. */
    private record Planned(Wish wish, Instant due) {}

    @ParameterizedTest
    @CsvSource({
        "1, MONTH, Asia/Shanghai, 2026-02-20T00:00:00Z",
        "2, WEEK, America/New_York, 2026-02-26T00:00:00Z",
        "3, DAY, Europe/Berlin, 2026-03-20T00:00:00Z",
        "4, WEEK, Asia/Shanghai, 2026-11-28T00:00:00Z"
    })
    void whatIsKeptIsAllowedAndBelongsToOpenMessages(long seed, QuotaMode mode, String zone, Instant begin) {
        random = new Random(seed);
        now = begin;
        scene.at(now);
        home = scene.community(zone);
        rule = new QuotaRule(mode, mode == QuotaMode.DAY ? 0 : 1, 30, 5, 2, QuietHours.NONE, 168);
        scene.rule(home, rule);
        List<GroupId> groups =
                IntStream.range(0, GROUPS).mapToObj(n -> GroupId.next()).toList();
        Map<UUID, Planned> open = new LinkedHashMap<>();
        int used = 0;
        int refused = 0;
        for (int act = 0; act < ACTS; act++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(20 * 60)));
            scene.at(now);
            refused += plan(groups, open);
            List<UUID> going = due(open);
            used += going.size() / 2;
            List<UUID> sent = going.subList(0, going.size() / 2);
            slots.use(sent);
            sent.forEach(open::remove);
            takeBack(open);
            if (act % 25 == 24) {
                check(open.keySet(), "seed " + seed + ", act " + act);
            }
        }
        assertThat(used).isGreaterThan(GROUPS);
        assertThat(refused).isGreaterThan(GROUPS);
    }

    private int plan(List<GroupId> groups, Map<UUID, Planned> open) {
        Instant due = now.plus(Duration.ofHours(random.nextInt(24 * 9)));
        List<Wish> wishes = groups.stream()
                .filter(g -> random.nextInt(3) == 0)
                .map(g -> new Wish(UUID.randomUUID(), g, Priority.values()[random.nextInt(3)]))
                .toList();
        Map<UUID, Reason> refused = slots.reserve(home, due, wishes);
        wishes.stream()
                .filter(w -> !refused.containsKey(w.send()))
                .forEach(w -> open.put(w.send(), new Planned(w, due)));
        return refused.size();
    }

    /** Those that are due and may go; what may not waits, and may lose its slot to the end of a period. */
    private List<UUID> due(Map<UUID, Planned> open) {
        List<Planned> due =
                open.values().stream().filter(p -> !p.due().isAfter(now)).toList();
        Map<UUID, Later> later =
                slots.hold(home, now, due.stream().map(Planned::wish).toList());
        List<UUID> going = new ArrayList<>();
        Map<UUID, Instant> untils = new HashMap<>();
        due.forEach(p -> {
            Later wait = later.get(p.wish().send());
            if (wait == null) {
                going.add(p.wish().send());
            } else {
                untils.put(p.wish().send(), wait.until());
            }
        });
        untils.forEach(
                (send, until) -> open.put(send, new Planned(open.get(send).wish(), until.isAfter(now) ? until : now)));
        return going;
    }

    private void takeBack(Map<UUID, Planned> open) {
        List<UUID> gone =
                open.keySet().stream().filter(s -> random.nextInt(8) == 0).toList();
        slots.giveBack(gone);
        gone.forEach(open::remove);
    }

    private void check(Set<UUID> open, String where) {
        assertThat(scene.wrongPeriods()).as(where).isEmpty();
        assertThat(jdbc.queryForList(
                        "select * from outreach_quota where community_id = ? and used + reserved > slots",
                        home.id().value()))
                .as(where)
                .isEmpty();
        assertThat(open)
                .as(where)
                .containsAll(jdbc.queryForList(
                        "select touch_id from outreach_quota_slot where community_id = ? and state = 'RESERVED'",
                        UUID.class,
                        home.id().value()));
        assertThat(fullestWindow("7 days", "priority <> 'URGENT'", ""))
                .as(where)
                .isLessThanOrEqualTo(rule.weekCap());
        assertThat(fullestWindow("30 days", "priority = 'PROMOTION'", " and x.priority = 'PROMOTION'"))
                .as(where)
                .isLessThanOrEqualTo(rule.promotionCap());
    }

    /** The most slots in a window that ends at one which the cap holds, of what was not urgent. */
    private long fullestWindow(String days, String which, String counted) {
        return jdbc.queryForObject(
                """
                select coalesce(max(n), 0) from (select (select count(*) from outreach_quota_slot x
                  where x.community_id = s.community_id and x.recipient = s.recipient and x.taken_at <= s.taken_at
                    and x.taken_at > s.taken_at - interval '%s' and x.priority <> 'URGENT'%s) as n
                from outreach_quota_slot s where s.community_id = ? and s.%s) windows""".formatted(days, counted, which), Long.class, home.id().value());
    }
}
