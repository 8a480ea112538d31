package org.qunflow.browser;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.community.Rounds;
import org.qunflow.engine.Processes;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.NewFact;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The community of a story: who is there when it begins, and time that passes while nobody clicks. */
class StoryLife {
    @Autowired
    Communities communities;

    @Autowired
    Facts facts;

    @Autowired
    Rounds rounds;

    @Autowired
    Processes processes;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId home;

    /** A community of this name with members of the core. */
    void opens(String name, String... people) {
        home = communities
                .open(name, "茶社", GalleryLife.ZONE, Currency.getInstance("CNY"))
                .id();
        List.of(people).forEach(this::member);
    }

    private void member(String name) {
        UUID id = MemberId.next().value();
        jdbc.update("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, tier, quadrant,
                  tier_since, enrolment, arrived_at, last_care_at)
                values (?, ?, 'demo', ?, ?, 'LAYERED', 'CORE', 'HH', now() - interval '60 days', 1,
                  now() - interval '90 days', now())""", id, home.value(), id.toString(), name);
    }

    MemberId named(String name) {
        return new MemberId(jdbc.queryForObject(
                "select id from member_member where community_id = ? and display_name = ?",
                UUID.class,
                home.value(),
                name));
    }

    /** An open VIP group without members; the path of its page. */
    String group(String name, int capacity) {
        UUID id = GroupId.next().value();
        jdbc.update("""
                insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                select ?, ?, 'VIP', ?, count(*) + 1, ?, now() - interval '40 days' from group_group
                where community_id = ?""", id, home.value(), name, capacity, home.value());
        return "/groups/" + id;
    }

    /** Somebody did something on each of the last days. */
    void did(String name, FactKind what, String amount, int days) {
        for (int ago = 1; ago <= days; ago++) {
            Instant at = clock.instant().minus(ago, ChronoUnit.DAYS);
            BigDecimal money = amount == null ? null : new BigDecimal(amount);
            String id = UUID.randomUUID().toString();
            facts.append(home, "demo", List.of(new NewFact(named(name), what, at, id, 1, money)));
        }
    }

    /** What is due runs, as it does every minute. */
    void goes() {
        processes.runDueJobs(home, clock.instant());
        rounds.goTo(home, clock.instant());
        processes.runDueJobs(home, clock.instant());
    }

    /** All rows of the community say that something was so many days earlier; then what is due runs. */
    void daysPass(int days, String table, String column) {
        jdbc.update(
                "update " + table + " set " + column + " = " + column
                        + " - make_interval(days => ?) where community_id = ?",
                days,
                home.value());
        goes();
    }

    /** Every group was as healthy as that yesterday. */
    void groupsAre(int health) {
        jdbc.update("delete from group_health where community_id = ?", home.value());
        jdbc.update("""
                insert into group_health (community_id, group_id, day, size, speakers, active, outputs, participation,
                  organisation, belonging, health)
                select community_id, id, current_date - 1, size, 2, 2, 1, ?, ?, ?, ? from group_group where community_id = ?
                """, health, health, health, health, home.value());
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    CommunityId home() {
        return home;
    }
}
