package org.qunflow.outreach.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.channel.ChannelTest;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.community.Community;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 512 members, each with a random sequence of 50 acts: touches of every priority, answers of the channel, while the lead
 * changes mode and numbers and the clock goes on, over month ends and clock changes, or jumps back. What the ledger
 * grants is exactly what a plain list of slots allows.
 */
@ChannelTest
@DisplayName("003-01 003-21 002-03 004-09 whatever happens, nobody gets more than the rule allows, nor less")
class QuotaPropertyTests {
    private static final int MEMBERS = 64;
    private static final int ACTS = 50;
    private static final List<String> TEMPLATES =
            List.of(QuotaScene.AWAKE, QuotaScene.URGENT, QuotaScene.NORMAL, QuotaScene.NORMAL, QuotaScene.PROMOTION);
    private static final Set<String> ARE_URGENT = Set.of(QuotaScene.AWAKE, QuotaScene.URGENT);

    @Autowired
    QuotaScene scene;

    @Autowired
    BusinessClock clock;

    private Random random;
    private Community home;
    private QuotaRule rule;
    private Instant now;

    @AfterEach
    void backToRealTime() {
        clock.release();
    }

    private record Slot(Instant at, String template) {}

    /** What is known of one member, without the ledger. */
    private static final class Member {
        private final Map<UUID, Slot> slots = new HashMap<>();
        private final Map<UUID, OutgoingMessage> open = new LinkedHashMap<>();
        private Instant last;
        private UUID lastTouch;
    }

    @ParameterizedTest
    @CsvSource({
        "1, Asia/Shanghai, 2026-02-20T00:00:00Z",
        "2, Asia/Shanghai, 2028-02-25T00:00:00Z",
        "3, America/New_York, 2026-02-26T00:00:00Z",
        "4, America/New_York, 2026-10-25T00:00:00Z",
        "5, Europe/Berlin, 2026-03-20T00:00:00Z",
        "6, Europe/Berlin, 2026-10-20T00:00:00Z",
        "7, Pacific/Auckland, 2026-03-28T00:00:00Z",
        "8, Asia/Shanghai, 2026-11-28T00:00:00Z"
    })
    void whatIsGrantedIsWhatIsAllowed(long seed, String zone, Instant begin) {
        random = new Random(seed);
        now = begin;
        scene.at(now);
        home = scene.community(zone);
        anotherRule();
        Map<MemberId, Member> members = new LinkedHashMap<>();
        scene.members(home, MEMBERS).forEach(id -> members.put(id, new Member()));
        int granted = 0;
        for (int act = 0; act < ACTS; act++) {
            timePasses();
            if (random.nextInt(8) == 0) {
                anotherRule();
            }
            granted += ask(members, "seed " + seed + ", act " + act);
            answer(members);
        }
        assertThat(scene.wrongPeriods()).isEmpty();
        assertThat(granted).isBetween(MEMBERS * ACTS / 20, MEMBERS * ACTS * 9 / 10);
    }

    private void timePasses() {
        long minutes =
                switch (random.nextInt(6)) {
                    case 0 -> -random.nextInt(36 * 60);
                    case 1 -> 60 * 24 + random.nextInt(4 * 24 * 60);
                    case 2 -> 0;
                    default -> random.nextInt(300);
                };
        now = now.plus(Duration.ofMinutes(minutes));
        scene.at(now);
    }

    private void anotherRule() {
        QuotaMode mode = QuotaMode.values()[random.nextInt(3)];
        LocalTime from = LocalTime.of(random.nextInt(24), 0);
        rule = new QuotaRule(
                mode,
                mode == QuotaMode.DAY ? 0 : random.nextInt(4),
                List.of(0, 0, 45, 600).get(random.nextInt(4)),
                1 + random.nextInt(12),
                random.nextInt(4),
                new QuietHours(from, from.plusHours(random.nextInt(5))),
                QuotaRule.LONGEST_VALIDITY);
        scene.rule(home, rule);
    }

    /** Each member is asked for a new touch, or for one that the channel could not take before. */
    private int ask(Map<MemberId, Member> members, String where) {
        Map<MemberId, String> wishes = new LinkedHashMap<>();
        List<OutgoingMessage> batch = new ArrayList<>();
        members.forEach((id, member) -> {
            if (!member.open.isEmpty() && random.nextInt(3) == 0) {
                batch.add(member.open.values().iterator().next());
            } else {
                wishes.put(id, TEMPLATES.get(random.nextInt(TEMPLATES.size())));
            }
        });
        batch.addAll(scene.touches(home, wishes));
        Set<UUID> held = scene.ask(home, batch).keySet();
        batch.forEach(m -> check(members.get(m.member().orElseThrow()), m, wishes, !held.contains(m.id()), where));
        return batch.size() - held.size();
    }

    private void check(
            Member member, OutgoingMessage message, Map<MemberId, String> wishes, boolean granted, String where) {
        Slot old = member.slots.get(message.id());
        String template = old == null ? wishes.get(message.member().orElseThrow()) : old.template();
        if (old != null && !samePeriod(old.at())) {
            member.slots.remove(message.id());
        }
        boolean allowed = isAllowed(member, message.id(), template);
        assertThat(granted).as("%s: %s at %s by %s", where, template, now, rule).isEqualTo(allowed);
        if (granted) {
            member.slots.putIfAbsent(message.id(), new Slot(now, template));
            member.open.put(message.id(), message);
            member.last = member.last == null || now.isAfter(member.last) ? now : member.last;
            member.lastTouch = message.id();
        } else if (!member.slots.containsKey(message.id())) {
            member.open.remove(message.id());
        }
    }

    private boolean isAllowed(Member member, UUID touch, String template) {
        boolean gap =
                member.last == null || touch.equals(member.lastTouch) || !now.isBefore(member.last.plus(rule.gap()));
        boolean awake = template.equals(QuotaScene.AWAKE)
                || !rule.quiet().holds(now.atZone(home.zone()).toLocalTime());
        boolean room = member.slots.containsKey(touch) || hasRoom(member, template);
        return gap && awake && room;
    }

    private boolean hasRoom(Member member, String template) {
        boolean urgent = ARE_URGENT.contains(template);
        long taken =
                member.slots.values().stream().filter(s -> samePeriod(s.at())).count();
        long week = since(member, Duration.ofDays(7), false);
        boolean promotes = template.equals(QuotaScene.PROMOTION);
        return taken < Period.at(rule.mode(), now, home.zone()).slots() - (urgent ? 0 : rule.kept())
                && (urgent || week < rule.weekCap())
                && (!promotes || since(member, Duration.ofDays(30), true) < rule.promotionCap());
    }

    private long since(Member member, Duration window, boolean promotions) {
        return member.slots.values().stream()
                .filter(s -> s.at().isAfter(now.minus(window)))
                .filter(s -> !promotions || s.template().equals(QuotaScene.PROMOTION))
                .count();
    }

    private boolean samePeriod(Instant at) {
        return Period.at(rule.mode(), at, home.zone()).equals(Period.at(rule.mode(), now, home.zone()));
    }

    /** Of what is on its way some arrives, some fails, and some is tried again later. */
    private void answer(Map<MemberId, Member> members) {
        List<UUID> sent = new ArrayList<>();
        List<UUID> failed = new ArrayList<>();
        members.values().forEach(member -> List.copyOf(member.open.keySet()).forEach(touch -> {
            int answer = random.nextInt(4);
            if (answer == 0) {
                failed.add(touch);
                member.slots.remove(touch);
                member.open.remove(touch);
            } else if (answer < 3) {
                sent.add(touch);
                member.open.remove(touch);
            }
        }));
        scene.settle(sent, failed);
    }
}
