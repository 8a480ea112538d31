package org.qunflow.engagement.offline;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qunflow.Fixture;
import org.qunflow.engagement.ContentScene;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/** A community with a group in which offline events are proposed. */
@Fixture
public class OfflineScene {
    private final ContentScene scene;
    private final Offlines events;
    private final Pledges pledges;
    private final OfflineRound round;

    private CommunityId community;
    private GroupId group;

    OfflineScene(ContentScene scene, Offlines events, Pledges pledges, OfflineRound round) {
        this.scene = scene;
        this.events = events;
        this.pledges = pledges;
        this.round = round;
    }

    public void begins() {
        community = scene.community();
        group = group("茶友一群");
    }

    public CommunityId community() {
        return community;
    }

    public GroupId group() {
        return group;
    }

    GroupId group(String name) {
        GroupId id = GroupId.next();
        scene.sql(
                "insert into group_group (id, community_id, type, name, number, capacity, opened_at)"
                        + " select ?, ?, 'TIER', ?, count(*) + 1, 200, now() from group_group where community_id = ?",
                id.value(),
                community.value(),
                name,
                community.value());
        return id;
    }

    void closes(GroupId closed) {
        scene.sql("update group_group set closed_at = now() where id = ?", closed.value());
    }

    /** Members of the group, all of them active today. */
    public List<MemberId> members(int count) {
        List<MemberId> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            MemberId member = scene.member(community, "REGULAR");
            scene.sql(
                    "insert into group_membership (community_id, group_id, group_type, member_id, joined_at)"
                            + " values (?, ?, 'TIER', ?, now())",
                    community.value(),
                    group.value(),
                    member.value());
            scene.sql("insert into member_day values (?, ?, current_date, 1, 0, 0)", community.value(), member.value());
            members.add(member);
        }
        return members;
    }

    /** Three people at least, five places, 50 each, in ten days. */
    public NewOffline plan(MemberId organiser) {
        return new NewOffline(
                group, "春茶品鉴会", "杭州", in(10), new BigDecimal("150"), 3, 5, new BigDecimal("50"), in(5), organiser);
    }

    static Instant in(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    public OfflineId proposed(NewOffline plan) {
        return ((Answer.Done) events.propose(community, plan)).event();
    }

    /** Proposed where users are many, and opened by a lead. */
    public OfflineId open(MemberId organiser) {
        OfflineId id = proposed(plan(organiser));
        answers(id, "userTask_judgeProposal", Map.of("verdict", "OPEN"));
        return id;
    }

    public void answers(OfflineId id, String element, Map<String, Object> answers) {
        scene.answers(community, id, element, answers);
    }

    Answer pledge(OfflineId id, MemberId member) {
        return pledges.pledge(community, id, member);
    }

    /** The deadline is over since a minute. */
    void deadlinePasses(OfflineId id) {
        scene.sql("update engagement_offline set deadline = now() - interval '1 minute' where id = ?", id.value());
    }

    /** It began a minute ago. */
    public void dayComes(OfflineId id) {
        scene.sql(
                "update engagement_offline set deadline = now() - interval '3 days', starts_at = now() - interval '1 minute'"
                        + " where id = ?",
                id.value());
        goes();
    }

    int goes() {
        return round.go(community, Instant.EPOCH, Instant.now());
    }

    public Offline of(OfflineId id) {
        return events.find(community, id).orElseThrow();
    }

    /** What came from outside, what is held, what the community kept; the book sums to zero and agrees with its entries. */
    List<String> book() {
        return scene.texts("""
                select trim_scale(coalesce(sum(balance), 0))::text from unnest(array['OUTSIDE','HELD','INCOME'])
                  with ordinality p (pocket, place)
                left join reward_money_account a on a.pocket = p.pocket and a.community_id = ?
                group by place order by place""", community.value());
    }

    List<String> states(OfflineId id) {
        return pledges.of(id, 100).stream().map(p -> p.state().name()).toList();
    }

    List<String> said() {
        return scene.texts("select words from outreach_send where community_id = ? order by id", community.value());
    }

    long told(String kind, String words) {
        return scene.count(
                "select count(*) from journal_entry where community_id = ? and kind = ? and data::text like ?",
                community.value(),
                kind,
                "%" + words + "%");
    }
}
