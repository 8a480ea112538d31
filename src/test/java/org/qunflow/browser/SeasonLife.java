package org.qunflow.browser;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.community.Rounds;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.NewFact;
import org.qunflow.season.Seasons;
import org.qunflow.season.cycle.Cycles;
import org.qunflow.season.cycle.SeasonPlan;
import org.qunflow.season.exemption.Exemptions;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A season on the real engine: eight holders, six candidates, one cycle that ended, one that runs. */
class SeasonLife {
    private static final List<String> HOLDERS = List.of("周静怡", "黄嘉宁", "林书瑶", "孙梓萱", "赵六", "李雷", "韩梅梅", "钱多多");
    private static final List<String> CANDIDATES = List.of("王小明", "陈一", "陈二", "陈三", "陈四", "陈五");

    @Autowired
    Communities communities;

    @Autowired
    Seasons seasons;

    @Autowired
    Cycles cycles;

    @Autowired
    Exemptions exemptions;

    @Autowired
    Facts facts;

    @Autowired
    Rounds rounds;

    @Autowired
    Processes processes;

    @Autowired
    TaskInbox inbox;

    @Autowired
    CurrentOperator operator;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId home;
    private List<MemberId> holders;
    private List<MemberId> candidates;

    /** One community of this name, built once. */
    SeasonLife of(String name) {
        boolean known = communities.named(name).isPresent();
        home = communities
                .open(name, "茶山", GalleryLife.ZONE, Currency.getInstance("CNY"))
                .id();
        if (known) {
            return this;
        }
        holders = HOLDERS.stream().map(this::member).toList();
        candidates = CANDIDATES.stream().map(this::member).toList();
        seasons.nominate(home, holders);
        seasons.propose(home);
        holders.forEach(h -> {
            seasons.approve(home, h);
            seasons.accept(home, h);
        });
        operator.runAs("lead", this::open);
        theFirstCycleEnds();
        return this;
    }

    private void open() {
        LocalDate today = clock.instant().atZone(GalleryLife.ZONE).toLocalDate();
        cycles.open(home, new SeasonPlan("春茶赛季", 9, null, 28, 3, today));
        goes();
        exemptions.protect(home, holders.get(6), today.plusDays(40), "新品测试员，下月回来");
    }

    private void theFirstCycleEnds() {
        jdbc.update("update season_seat set taken_at = ? where community_id = ?", days(60), home.value());
        jdbc.update("update season_protection set from_at = ? where community_id = ?", days(60), home.value());
        cycle(28, 0);
        List<NewFact> did = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            did.addAll(checkIns(holders.get(i), 26 - 4 * i, 25));
        }
        for (int i = 0; i < candidates.size(); i++) {
            did.addAll(checkIns(candidates.get(i), 14 - 2 * i, 25));
        }
        facts.append(home, "demo", did);
        seasons.nominate(home, candidates);
        goes();
    }

    /** The first candidate is invited, and the second cycle has run for a while. */
    SeasonLife inTheMiddle() {
        if (holders != null) {
            answerOf(candidates.get(0), Map.of("approved", true));
            cycle(20, 8);
        }
        return this;
    }

    CommunityId home() {
        return home;
    }

    MemberId named(String name) {
        return new MemberId(jdbc.queryForObject(
                "select id from member_member where community_id = ? and display_name = ?",
                UUID.class,
                home.value(),
                name));
    }

    /** The last holder's grace is over. */
    void theGraceEnds() {
        jdbc.update(
                "update season_elimination set grace_until = now() - interval '1 minute' where community_id = ?"
                        + " and state = 'NOTICED'",
                home.value());
        goes();
    }

    /** The channel says that the member is out of the group. */
    void theChannelRemoves() {
        goes();
        jdbc.update(
                "update channel_outbox set state = 'SENT' where community_id = ? and kind = 'REMOVE'", home.value());
        goes();
    }

    void goes() {
        processes.runDueJobs(home, clock.instant());
        rounds.goTo(home, clock.instant());
        processes.runDueJobs(home, clock.instant());
    }

    String taskOf(MemberId member) {
        return jdbc.queryForObject(
                "select id from tasks_task where member_id = ? and closed_at is null", String.class, member.value());
    }

    String season() {
        return jdbc.queryForObject(
                "select id::text from season_season where community_id = ? and phase = 'RUNNING'",
                String.class,
                home.value());
    }

    private void answerOf(MemberId member, Map<String, Object> answers) {
        inbox.complete(taskOf(member), "anna", answers);
        processes.runDueJobs(home, clock.instant());
    }

    private void cycle(int began, int ends) {
        jdbc.update(
                "update season_season set cycle_began_at = ?, cycle_ends_at = ? where community_id = ? and phase = 'RUNNING'",
                days(began),
                days(-ends),
                home.value());
    }

    private Timestamp days(int ago) {
        return Timestamp.from(clock.instant().minus(ago, ChronoUnit.DAYS));
    }

    private List<NewFact> checkIns(MemberId member, int times, int from) {
        List<NewFact> did = new ArrayList<>();
        for (int i = 0; i < Math.max(0, times); i++) {
            Instant at = clock.instant().minus(Duration.ofHours((long) from * 24 - 23L * i));
            did.add(new NewFact(
                    member, FactKind.CHECKED_IN, at, UUID.randomUUID().toString(), 1, (BigDecimal) null));
        }
        return did;
    }

    private MemberId member(String name) {
        MemberId id = MemberId.next();
        jdbc.update("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, tier, quadrant, tier_since,
                  enrolment, arrived_at, last_care_at)
                values (?, ?, 'demo', ?, ?, 'LAYERED', 'CORE', 'HH', now() - interval '60 days', 1, now() - interval '90 days', now())""", id.value(), home.value(), id.toString(), name);
        return id;
    }
}
