package org.qunflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.qunflow.community.Programmes;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.outreach.send.GroupSends;
import org.qunflow.outreach.send.NewSend;
import org.qunflow.outreach.send.Send;
import org.qunflow.outreach.send.SendDesk;
import org.qunflow.outreach.send.SendId;
import org.qunflow.outreach.send.Senders;
import org.qunflow.outreach.send.Way;
import org.qunflow.security.Staff;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community with a group to which messages go, and two people who may send them. Tomorrow is March 3. */
@Fixture
class SendScene {
    static final String ANNA = "sending-anna";
    static final String BEN = "sending-ben";
    static final LocalDate TOMORROW = CommunityLife.FIRST_DAY.plusDays(1);

    final CommunityLife life;
    final GroupSends sends;
    final SendDesk desk;
    final Senders senders;
    private final Programmes programmes;
    private final JdbcTemplate jdbc;

    private GroupId group;

    SendScene(
            CommunityLife life,
            GroupSends sends,
            SendDesk desk,
            Senders senders,
            Programmes programmes,
            JdbcTemplate jdbc) {
        this.life = life;
        this.sends = sends;
        this.desk = desk;
        this.senders = senders;
        this.programmes = programmes;
        this.jdbc = jdbc;
    }

    void begins() {
        life.begins();
        Staff.works(jdbc, "OPERATOR", ANNA, BEN);
        List.of("group-sends", "fatigue").forEach(p -> programmes.set(life.community(), p, true));
        group = aGroup(1);
    }

    void ends() {
        life.ends();
        Staff.forget(jdbc, "sending-");
    }

    GroupId group() {
        return group;
    }

    GroupId aGroup(int number) {
        GroupId id = GroupId.next();
        jdbc.update("""
                insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                values (?, ?, 'VIP', ?, ?, 30, now())""", id.value(), life.community().value(), "VIP " + number, number);
        return id;
    }

    /** The group's file names them. */
    void isOwnedBy(GroupId owned, String owner, String deputy) {
        jdbc.update("""
                insert into group_opening (group_id, community_id, type, name, planned, owner, deputy, prepared_at)
                values (?, ?, 'VIP', 'VIP', false, ?, ?, now())""", owned.value(), life.community().value(), owner, deputy);
    }

    /** Planned for ten o'clock tomorrow, of use for twenty hours. */
    SendId planned(GroupId to) {
        return planned(to, at(10), at(10).plus(Duration.ofHours(20)), Priority.NORMAL);
    }

    SendId planned(GroupId to, Instant due, Instant until, Priority priority) {
        return sends.ask(life.community(), List.of(to), wish(due, until, priority, null))
                .planned()
                .get(to);
    }

    static NewSend wish(Instant due, Instant until, Priority priority, Way way) {
        return new NewSend("春茶到了，明天十点开团。", "春茶开团", priority, way, due, until);
    }

    /** An hour of tomorrow. */
    static Instant at(int hour) {
        return TOMORROW.atTime(LocalTime.of(hour, 0)).atZone(CommunityLife.ZONE).toInstant();
    }

    Send find(SendId send) {
        return desk.find(life.community(), send).orElseThrow();
    }

    /** How its slot stands; null if it has none. */
    String slot(SendId send) {
        return jdbc
                .queryForList("select state from outreach_quota_slot where touch_id = ?", String.class, send.value())
                .stream()
                .findFirst()
                .orElse(null);
    }

    String holder(SendId send) {
        return jdbc.queryForObject(
                "select assignee from tasks_task where id = ?",
                String.class,
                find(send).taskId());
    }

    List<String> kinds() {
        return jdbc.queryForList(
                "select kind from journal_entry where subject_id = ? order by id", String.class, group.toString());
    }
}
