package org.qunflow.browser;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Communities;
import org.qunflow.community.Rounds;
import org.qunflow.engagement.offline.Answer;
import org.qunflow.engagement.offline.NewOffline;
import org.qunflow.engagement.offline.OfflineId;
import org.qunflow.engagement.offline.Offlines;
import org.qunflow.engagement.offline.Pledges;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community whose members meet: events that are proposed, open, near their beginning, reviewed and off. */
class OfflineMeetings {
    static final String HOME = "茶山社群 · 聚";
    private static final List<String> NAMES =
            List.of("周静怡", "黄嘉宁", "林书瑶", "孙梓萱", "赵六", "李雷", "韩梅梅", "钱多多", "王小明", "陈一", "陈二", "陈三");

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Offlines events;

    @Autowired
    Pledges pledges;

    @Autowired
    Rounds rounds;

    @Autowired
    Processes processes;

    @Autowired
    TaskInbox tasks;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId home;
    private GroupId group;
    private final List<MemberId> people = new ArrayList<>();

    /** An open community with a group of twelve active members, the first of them a core fan. */
    void opens(String name) {
        home = communities
                .open(name, "茶山", GalleryLife.ZONE, Currency.getInstance("CNY"))
                .id();
        group = GroupId.next();
        jdbc.update(
                "insert into group_group (id, community_id, type, name, number, capacity, opened_at)"
                        + " values (?, ?, 'TIER', '茶友一群', 1, 30, now())",
                group.value(),
                home.value());
        for (String person : NAMES) {
            people.add(joined(person));
        }
    }

    private MemberId joined(String name) {
        NewMember who = new NewMember("crm", "t-" + people.size(), name, Instant.now(), null, null, null, null);
        MemberId member = members.register(home, who).id();
        jdbc.update(
                "update member_member set stage = 'LAYERED', tier = ?, quadrant = 'HH', enrolment = 1, tier_since = now()"
                        + " where id = ?",
                people.isEmpty() ? "CORE" : "REGULAR",
                member.value());
        jdbc.update(
                "insert into group_membership (community_id, group_id, group_type, member_id, joined_at)"
                        + " values (?, ?, 'TIER', ?, now())",
                home.value(),
                group.value(),
                member.value());
        jdbc.update("insert into member_day values (?, ?, current_date, 1, 0, 0)", home.value(), member.value());
        return member;
    }

    /** Opens it with all there is to see, unless it is there already. */
    void lives() {
        if (communities.named(HOME).isPresent()) {
            home = communities.named(HOME).orElseThrow().id();
            return;
        }
        opens(HOME);
        reviewed();
        OfflineId off = opened("岩茶入门", 3);
        pledge(off, 2);
        events.callOff(home, off, "台风");
        near();
        pledge(opened("春茶品鉴会", 4), 2);
        proposed("茶山一日行", 8);
    }

    private void reviewed() {
        OfflineId id = near();
        pledges.came(home, id, people.subList(0, 3));
        answers(id, "userTask_checkAttendance", Map.of("spent", 180));
        answers(id, "userTask_reviewOffline", Map.of("rating", "5", "learned", "留出更多提问时间"));
    }

    /** Funded, with a venue, and it has just begun. */
    private OfflineId near() {
        OfflineId id = opened("茶友一群", 3);
        pledge(id, 4);
        answers(id, "userTask_confirmVenue", Map.of("found", "YES", "venue", "浙江省杭州市西湖区龙井路 1 号"));
        begins(id.toString());
        return id;
    }

    void begins(String id) {
        jdbc.update(
                "update engagement_offline set deadline = now() - interval '3 days', starts_at = now() - interval '1 minute'"
                        + " where id = ?::uuid",
                id);
        rounds.goTo(home, Instant.now());
        runs();
    }

    void runs() {
        processes.runDueJobs(home, Instant.now());
    }

    private OfflineId opened(String title, int lowest) {
        OfflineId id = proposed(title, lowest);
        answers(id, "userTask_judgeProposal", Map.of("verdict", "OPEN"));
        return id;
    }

    private OfflineId proposed(String title, int lowest) {
        NewOffline plan = new NewOffline(
                group,
                title,
                "浙江省杭州市",
                Instant.now().plus(Duration.ofDays(10)),
                BigDecimal.valueOf(lowest * 50L),
                lowest,
                lowest + 2,
                new BigDecimal("60"),
                Instant.now().plus(Duration.ofDays(5)),
                people.get(0));
        return ((Answer.Done) events.propose(home, plan)).event();
    }

    private void pledge(OfflineId id, int count) {
        people.subList(0, count).forEach(m -> pledges.pledge(home, id, m));
    }

    private void answers(OfflineId id, String element, Map<String, Object> answers) {
        tasks.complete(task(id.toString(), element), "operator", answers);
        runs();
    }

    private String task(String id, String element) {
        return tasks.open(home, Instant.now().plusSeconds(1), 1000).stream()
                .filter(t -> t.businessKey().equals(id) && t.elementId().equals(element))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The page of the event in this state. */
    String page(String state) {
        return "/offline/"
                + jdbc.queryForObject(
                        "select id::text from engagement_offline where community_id = ? and state = ? order by id desc limit 1",
                        String.class,
                        home.value(),
                        state);
    }

    /** The page of the task of this element. */
    String taskPage(String element) {
        return "/tasks/"
                + tasks.open(home, Instant.now().plusSeconds(1), 1000).stream()
                        .filter(t -> t.elementId().equals(element))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }
}
