package org.qunflow.conversion.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.community.Programmes;
import org.qunflow.engagement.ContentScene;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** One test per path of a live room. */
@SpringBootTest
@AutoConfigureMockMvc
class LiveRoomTests {
    @RegisterExtension
    static final ModelCoverage model = ModelCoverage.of("live-room");

    private static final List<PathStep> SHORT = List.of(PathStep.GROUP, PathStep.LIVE, PathStep.PAY);
    private static final List<PathStep> LONG =
            List.of(PathStep.GROUP, PathStep.MINI_PROGRAM, PathStep.LIVE, PathStep.PAY);
    private static final Map<String, Object> HELD =
            Map.of("held", "YES", "viewers", 40, "orders", 6, "revenue", "597.00");

    @Autowired
    ContentScene scene;

    @Autowired
    LiveRooms rooms;

    @Autowired
    Viewers viewers;

    @Autowired
    LiveRound round;

    @Autowired
    Programmes programmes;

    private CommunityId community;
    private GroupId group;
    private List<MemberId> members;

    @BeforeEach
    void aGroup() {
        community = scene.community();
        group = GroupId.next();
        scene.sql(
                "insert into group_group (id, community_id, type, name, number, capacity, opened_at)"
                        + " values (?, ?, 'TIER', '茶友一群', 1, 200, now())",
                group.value(),
                community.value());
        members = List.of(member(), member(), member());
    }

    @Test
    @DisplayName(
            "002-05 004-02 pre-heat, reminder, live, replay to those who missed it, review; the funnel stands on its page")
    void fromThePlanToTheReview() {
        LiveId id = planned(SHORT, 5);
        assertThat(of(id).state()).isEqualTo(LiveState.PLANNED);
        assertThat(goes()).isZero();
        startsIn(id, Duration.ofDays(1));
        assertThat(goes()).isEqualTo(1);
        assertThat(of(id).state()).isEqualTo(LiveState.WARMED);
        assertThat(of(id).outcome().invited()).isEqualTo(3);
        assertThat(goes()).isZero();
        startsIn(id, Duration.ofHours(4));
        assertThat(goes()).isEqualTo(1);
        assertThat(of(id).state()).isEqualTo(LiveState.ON);
        assertThat(said())
                .hasSize(2)
                .anySatisfy(w -> assertThat(w).contains("直播预告"))
                .anySatisfy(w -> assertThat(w).contains("今日直播"));
        assertThat(viewers.came(community, id, Set.of(external(0), "nobody")))
                .isEqualTo(refused(LiveRefusal.UNKNOWN_VIEWERS));
        assertThat(of(id).outcome().noted()).isZero();
        assertThat(viewers.came(community, id, Set.of(external(0)))).isInstanceOf(LiveAnswer.Done.class);
        scene.answers(community, id, "userTask_recordLive", HELD);
        assertThat(of(id).outcome().replays()).isEqualTo(2);
        assertThat(scene.count(
                        "select count(*) from outreach_touch where community_id = ? and template = 'live-replay'",
                        community.value()))
                .isEqualTo(2);
        scene.answers(community, id, "userTask_reviewLive", Map.of("learned", "早半小时开播"));
        assertThat(of(id).state()).isEqualTo(LiveState.REVIEWED);
        assertThat(of(id).outcome().learned()).isEqualTo("早半小时开播");
        assertThat(of(id).outcome().revenue()).isEqualByComparingTo("597");
        assertThat(rooms.jumps(community)).containsExactly(new JumpLine(2, 1, 40, 6));
        assertThat(scene.told(community, "conversion.live.LiveMoved")).isEqualTo(6);
    }

    @Test
    @DisplayName("002-16 more than two jumps are warned of before publishing: accepted with a reason, or dropped")
    void tooManyJumps() {
        LiveId accepted = planned(LONG, 5);
        assertThat(of(accepted).state()).isEqualTo(LiveState.PROPOSED);
        assertThat(of(accepted).isLong(2)).isTrue();
        scene.answers(community, accepted, "userTask_acceptPath", Map.of("verdict", "PUBLISH", "note", "小程序里领券"));
        assertThat(of(accepted).state()).isEqualTo(LiveState.PLANNED);
        assertThat(of(accepted).acceptedNote()).isEqualTo("小程序里领券");
        LiveId dropped = planned(LONG, 5);
        scene.answers(community, dropped, "userTask_acceptPath", Map.of("verdict", "DROP", "note", "去掉小程序"));
        assertThat(of(dropped).state()).isEqualTo(LiveState.CANCELLED);
        assertThat(of(dropped).endedNote()).isEqualTo("去掉小程序");
        LiveId late = planned(LONG, 5);
        startsIn(late, Duration.ofHours(-1));
        scene.answers(community, late, "userTask_acceptPath", Map.of("verdict", "PUBLISH", "note", "x"));
        assertThat(of(late).state()).isEqualTo(LiveState.CANCELLED);
        assertThat(of(late).endedNote()).isEqualTo("TOO_LATE");
        assertThat(said()).isEmpty();
    }

    @Test
    @DisplayName(
            "002-05 not gone live: no replay; who is late with the record is escalated; no round while it is switched off")
    void notHeld() {
        LiveId id = planned(SHORT, 5);
        startsIn(id, Duration.ofHours(4));
        programmes.set(community, "live-rooms", false);
        assertThat(goes()).isZero();
        programmes.set(community, "live-rooms", true);
        assertThat(goes()).isEqualTo(2);
        scene.timerFires(id, "event_recordOverdue");
        scene.answers(
                community, id, "userTask_recordLive", Map.of("held", "NO", "viewers", 0, "orders", 0, "revenue", 0));
        assertThat(of(id).state()).isEqualTo(LiveState.CANCELLED);
        assertThat(of(id).endedNote()).isEqualTo("NOT_HELD");
        assertThat(of(id).outcome().replays()).isZero();
        assertThat(scene.passed(community, id)).contains("event_recordEscalated", "event_liveNotHeld");
    }

    @Test
    @DisplayName("002-05 a lead calls it off with a reason, groups that know of it are told; afterwards it is too late")
    void calledOff() {
        LiveId id = planned(SHORT, 1);
        goes();
        assertThat(rooms.callOff(community, id, " ")).isEqualTo(refused(LiveRefusal.NO_REASON));
        assertThat(rooms.callOff(community, id, "主播病了")).isInstanceOf(LiveAnswer.Done.class);
        assertThat(of(id).endedNote()).isEqualTo("主播病了");
        assertThat(said()).hasSize(2).anySatisfy(w -> assertThat(w).contains("这次不播了"));
        assertThat(scene.standsAt(community, id)).isEmpty();
        assertThat(rooms.callOff(community, id, "x")).isEqualTo(refused(LiveRefusal.TOO_LATE));
        assertThat(viewers.came(community, id, Set.of(external(0)))).isEqualTo(refused(LiveRefusal.NOT_NOW));
    }

    @Test
    @DisplayName(
            "000-07 002-16 a plan without a known scene, a group, a path or a future is refused, and the journal keeps it")
    void refusals() {
        assertThat(plan("first-step", SHORT, -1)).isEqualTo(refused(LiveRefusal.STARTS_PAST));
        assertThat(plan("no-such-scene", SHORT, 5)).isEqualTo(refused(LiveRefusal.UNKNOWN_SCENE));
        assertThat(plan("first-step", List.of(PathStep.GROUP, PathStep.PAY), 5))
                .isEqualTo(refused(LiveRefusal.NO_PATH));
        scene.sql("update group_group set closed_at = now() where id = ?", group.value());
        assertThat(plan("first-step", SHORT, 5)).isEqualTo(refused(LiveRefusal.NO_GROUP));
        assertThat(scene.told(community, "conversion.live.LiveRefused")).isEqualTo(4);
        assertThat(rooms.page(community, null, 9)).isEmpty();
    }

    private MemberId member() {
        MemberId member = scene.member(community, "REGULAR");
        scene.sql(
                "insert into group_membership (community_id, group_id, group_type, member_id, joined_at)"
                        + " values (?, ?, 'TIER', ?, now())",
                community.value(),
                group.value(),
                member.value());
        return member;
    }

    private String external(int i) {
        return scene.text(
                "select external_id from member_v_key where member_id = ?",
                members.get(i).value());
    }

    private LiveAnswer plan(String name, List<PathStep> path, int days) {
        Instant starts = Instant.now().plus(Duration.ofDays(days));
        return rooms.plan(community, new NewLive("岩茶入门", "茶师傅", name, List.of(group), starts, path));
    }

    private LiveId planned(List<PathStep> path, int days) {
        return ((LiveAnswer.Done) plan("first-step", path, days)).live();
    }

    private void startsIn(LiveId id, Duration time) {
        scene.sql(
                "update conversion_live set starts_at = now() + ?::interval where id = ?", time.toString(), id.value());
    }

    private int goes() {
        return round.go(community, Instant.EPOCH, Instant.now());
    }

    private LiveRoom of(LiveId id) {
        return rooms.find(community, id).orElseThrow();
    }

    private List<String> said() {
        return scene.texts("select words from outreach_send where community_id = ?", community.value());
    }

    private static LiveAnswer refused(LiveRefusal why) {
        return new LiveAnswer.Refused(why);
    }
}
