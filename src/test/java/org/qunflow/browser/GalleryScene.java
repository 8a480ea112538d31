package org.qunflow.browser;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.community.Rounds;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.engine.TimeTravel;
import org.qunflow.group.Groups;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community that lived for two weeks on the real engine, so that every page has something true to show. */
class GalleryScene {
    static final String HOME = "茶山社群";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 15;

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Facts facts;

    @Autowired
    Groups groups;

    @Autowired
    Rounds rounds;

    @Autowired
    Processes processes;

    @Autowired
    TaskInbox inbox;

    @Autowired
    TimeTravel time;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId home;
    private LocalDate today = LocalDate.now(ZONE).minusDays(DAYS);
    private TimeTravel.Journey journey;
    private MemberId fan;

    /** Lets the community live, unless it did already. */
    void lives() {
        boolean known = communities.named(HOME).isPresent();
        home = communities.open(HOME, "茶山", ZONE, Currency.getInstance("CNY")).id();
        if (known) {
            fan = find("周静怡");
            return;
        }
        try (TimeTravel.Journey travel = time.begin(home).orElseThrow()) {
            journey = travel;
            begins();
            for (int day = 1; day < DAYS; day++) {
                passes(day);
            }
        }
        communities.goLive(home);
        dueDates();
        attention();
    }

    CommunityId home() {
        return home;
    }

    /** A member who went all the way. */
    MemberId fan() {
        return fan;
    }

    private void begins() {
        journey.moveTo(evening());
        fan = arrives("周静怡", "想认识同样爱茶的人");
        MemberId buyer = arrives("黄嘉宁", "想学泡茶");
        MemberId small = arrives("林书瑶", "想了解新茶");
        MemberId leaver = arrives("孙梓萱", "想了解新茶");
        List.of("900", "900", "880.50", "1260").forEach(amount -> orders(fan, amount));
        List.of(buyer, small, leaver).forEach(m -> orders(m, "50"));
        roundsGo();
        groups.acknowledgeAll(home, List.of(fan, buyer, small, leaver));
    }

    private void passes(int day) {
        today = today.plusDays(1);
        journey.moveTo(evening());
        happens(fan, day % 2 == 0 ? FactKind.SPOKE : FactKind.CHECKED_IN, null);
        switch (day) {
            case 8 -> List.of("黄嘉宁:268", "林书瑶:60").forEach(o -> orders(find(o.split(":")[0]), o.split(":")[1]));
            case 9 -> members.leave(home, find("孙梓萱"), "MOVED_AWAY");
            case 12 -> members.optOut(home, find("林书瑶"));
            case 10 -> List.of("赵六", "Krüger, Anna-Lena").forEach(n -> arrives(n, "想了解新茶"));
            case DAYS - 1 -> doubtful();
            default -> {}
        }
        roundsGo();
    }

    private void doubtful() {
        List.of("李雷", "韩梅梅", "钱多多", "Bartholomew Featherstonehaugh-Cholmondeley")
                .forEach(n -> arrives(n, null));
        orders(arrives("王小明", null), "1288");
    }

    /** A doubtful lead who waits for a review; answers the id of the task. */
    String leadToReview(String name) {
        return leadToReview(home, name);
    }

    String leadToReview(CommunityId community, String name) {
        MemberId lead = register(community, name, null, Instant.now());
        processes.startAll("member-journey", community, List.of(Processes.Item.of(lead)));
        return taskOf(lead);
    }

    String taskOf(MemberId member) {
        return jdbc.queryForObject(
                "select id from tasks_task where member_id = ? order by created_at desc limit 1",
                String.class,
                member.value());
    }

    /** An open task with this form. */
    String taskWith(String form) {
        return jdbc.queryForObject("""
                select id from tasks_task where community_id = ? and form = ? and closed_at is null and assignee is null
                order by created_at limit 1""", String.class, home.value(), form);
    }

    MemberId memberOf(String task) {
        return new MemberId(jdbc.queryForObject("select member_id from tasks_task where id = ?", UUID.class, task));
    }

    private MemberId find(String name) {
        return members.search(home, name, 1).stream()
                .map(Member::id)
                .findFirst()
                .orElseThrow();
    }

    private MemberId arrives(String name, String note) {
        return register(home, name, note, noon());
    }

    private MemberId register(CommunityId community, String name, String note, Instant at) {
        String id = "N-" + Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000);
        return members.register(community, new NewMember("demo", id, name, at, "sandbox", id, "spring-tea", note))
                .id();
    }

    private void orders(MemberId member, String amount) {
        happens(member, FactKind.ORDERED, new BigDecimal(amount));
    }

    private void happens(MemberId member, FactKind kind, BigDecimal amount) {
        String id = "N-" + Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000);
        facts.append(home, "demo", List.of(new NewFact(member, kind, noon(), id, 1, amount)));
    }

    private void roundsGo() {
        processes.runDueJobs(home, evening());
        rounds.goTo(home, evening());
        processes.runDueJobs(home, evening());
    }

    private Instant noon() {
        return today.atTime(12, 0).atZone(ZONE).toInstant();
    }

    private Instant evening() {
        return today.atTime(23, 59, 59).atZone(ZONE).toInstant();
    }

    /** Overdue, today, later and never; one is held by somebody, one by the reader. */
    private void dueDates() {
        jdbc.update("""
                update tasks_task t set due_at = case when o.n < 8 then now() + o.n * interval '11 hours' - interval '26 hours'
                  end from (select id, row_number() over (order by created_at, id) as n from tasks_task
                  where closed_at is null and community_id = ?) o where o.id = t.id""", home.value());
        inbox.claim(taskOf(find("韩梅梅")), "anna");
        inbox.claim(taskOf(find("钱多多")), "operator");
        inbox.complete(taskOf(find("李雷")), "operator", Map.of("verdict", "ACCEPT", "note", "电话已确认"));
    }

    private void attention() {
        for (String state : List.of("PENDING", "PENDING", "UNKNOWN")) {
            jdbc.update("""
                    insert into channel_outbox (id, community_id, dedupe_key, channel, kind, payload, state, next_at)
                    values (gen_random_uuid(), ?, gen_random_uuid()::text, 'sandbox', 'SEND', '{}', ?, 'infinity')""", home.value(), state);
        }
        jdbc.update("""
                insert into engine_bulk_failure (community_id, operation, target, business_key, error)
                values (?, 'START', 'member-journey', 'gallery', 'gallery')""", home.value());
    }
}
