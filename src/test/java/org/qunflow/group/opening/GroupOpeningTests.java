package org.qunflow.group.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.group.GroupType;
import org.qunflow.group.seat.Endings;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Every path of the preflight of a group. */
@SpringBootTest
@Import(GroupScene.class)
class GroupOpeningTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("group-opening");

    private static final String FILE = "userTask_completeFile";
    private static final String LIST = "userTask_openingList";
    private static final Map<String, Object> SUBMIT = Map.of("decision", "SUBMIT");
    private static final Map<String, Object> LISTED = Map.of("notice", true, "welcome", true, "nickname", true);
    private static final OpeningFile EMPTY = new OpeningFile("", "", null, "", "", "", "", "", "", "", List.of());

    @Autowired
    Endings endings;

    @Autowired
    GroupScene scene;

    @Autowired
    Openings openings;

    @Autowired
    OpeningRound round;

    private CommunityId community;

    @BeforeEach
    void aCommunity() {
        community = scene.community();
    }

    static OpeningFile file(String owner, String deputy, String theme, String... scenes) {
        return new OpeningFile(
                "春茶", "一起喝好茶", Kind.PRODUCT, "企业微信", "推荐入群", "不发广告", owner, deputy, "茶师小山", theme, List.of(scenes));
    }

    static OpeningFile complete() {
        return file("scene-owner", "scene-deputy", "第一泡", "办公室");
    }

    @Test
    @DisplayName(
            "001-05 003-08 002-07 a group whose file is not complete stays in preparation, and is told what is missing")
    void withoutACompleteFileNoGroupOpens() {
        GroupId group = firstGroup();
        assertThat(scene.standsAt(community, group)).contains(FILE);

        scene.answers(community, group, FILE, SUBMIT);

        assertThat(opening(group).state()).isEqualTo(OpeningState.PREPARING);
        assertThat(opening(group).missing())
                .contains("interest", "purpose", "kind", "owner", "deputy", "theme", "scenes");
        assertThat(scene.standsAt(community, group)).contains(FILE);
        assertThat(scene.refusals(community, "MISSING")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "000-02 000-12 001-04 003-07 a complete file and the opening list open the group, with the SOPs of its type")
    void aCompleteFileOpensTheGroup() {
        GroupId group = firstGroup();
        assertThat(openings.fill(opening(group), complete())).isEmpty();
        scene.answers(community, group, FILE, SUBMIT);
        assertThat(opening(group).sop()).isEqualTo("TRIALS");
        scene.timerFires(group, "event_listReminder");

        scene.answers(community, group, LIST, LISTED);

        assertThat(opening(group).state()).isEqualTo(OpeningState.OPENED);
        assertThat(scene.passed(community, group)).contains("event_listReminded", "event_groupOpened");
        assertThat(openings.fill(opening(group), EMPTY)).map(Refusal::why).contains("FIXED");
    }

    @Test
    @DisplayName(
            "000-21 a group that opens because the last one is full takes over its file and asks only for its theme")
    void theNextGroupOfAKindInheritsTheFile() {
        GroupId first = firstGroup();
        opens(first);
        scene.sql("update group_group set size = capacity where id = ?", first.value());
        GroupId second = scene.groupOf(scene.seated(community, GroupType.WAITING));
        roundGoes();

        assertThat(second).isNotEqualTo(first);
        assertThat(opening(second).template()).isEqualTo("WAITING 1");
        assertThat(opening(second).missing()).containsExactly("theme");

        scene.answers(community, second, FILE, Map.of("decision", "SUBMIT", "theme", "第二泡"));
        assertThat(opening(second).state()).isEqualTo(OpeningState.LISTED);
    }

    @Test
    @DisplayName("000-21 a group that was prepared before its kind had a template takes it over when it is there")
    void whoWaitsTakesTheFirstTemplateOver() {
        GroupId first = firstGroup();
        scene.sql("update group_group set size = capacity where id = ?", first.value());
        GroupId second = scene.groupOf(scene.seated(community, GroupType.WAITING));
        roundGoes();
        assertThat(opening(second).missing()).contains("interest");
        scene.sql("update group_group set size = 0 where id = ?", first.value());

        opens(first);

        assertThat(opening(second).missing()).containsExactly("theme");
    }

    @Test
    @DisplayName("001-05 a planned group becomes one when its file is complete, under the id it was planned with")
    void aPlannedGroupBecomesOne() {
        GroupId group = planned();
        assertThat(groups(group)).isZero();
        assertThat(openings.fill(opening(group), complete())).isEmpty();
        opens(group);

        assertThat(groups(group)).isEqualTo(1);
        roundGoes();
        assertThat(scene.standsAt(community, group)).isEmpty();
    }

    @Test
    @DisplayName("000-21 a planned group can be given up, one with members cannot")
    void onlyAPlannedGroupIsGivenUp() {
        GroupId planned = planned();
        scene.answers(community, planned, FILE, Map.of("decision", "DROP"));
        assertThat(opening(planned).state()).isEqualTo(OpeningState.DROPPED);
        assertThat(scene.passed(community, planned)).contains("event_dropped");

        GroupId there = firstGroup();
        scene.answers(community, there, FILE, Map.of("decision", "DROP"));
        assertThat(scene.standsAt(community, there)).contains(FILE);
        assertThat(scene.refusals(community, "GROUP_IS_THERE")).isEqualTo(1);
    }

    @Test
    @DisplayName("000-13 a file that nobody completes is reminded of, then escalated")
    void aFileThatWaitsIsRemindedOf() {
        GroupId group = planned();
        scene.timerFires(group, "event_fileReminder");
        scene.timerFires(group, "event_fileEscalation");
        assertThat(scene.passed(community, group)).contains("event_fileReminded", "event_fileEscalated");
    }

    @Test
    @DisplayName("002-02 the preflight ends when the group is closed")
    void aClosedGroupIsNotOpened() {
        GroupId group = firstGroup();
        endings.dissolve(community, group, "TEST");
        roundGoes();
        assertThat(opening(group).state()).isEqualTo(OpeningState.DROPPED);
        assertThat(scene.passed(community, group)).contains("event_withdrawn");
    }

    @Test
    @DisplayName("000-13 owner and deputy are two people of the community; 000-06 no more than three scenes")
    void aFileThatCannotHoldIsRefused() {
        GroupId group = planned();
        assertThat(fill(group, file("scene-owner", "scene-owner", "t", "a"))).isEqualTo("TWO_PEOPLE");
        assertThat(fill(group, file("scene-owner", "a-stranger", "t", "a"))).isEqualTo("NO_KEEPER");
        assertThat(fill(group, file("scene-owner", "scene-deputy", "t", "a", "b", "c", "d")))
                .isEqualTo("TOO_MANY_SCENES");
        assertThat(fill(group, file("scene-owner", "scene-deputy", "t".repeat(501), "a")))
                .isEqualTo("TOO_LONG");
        assertThat(openings.fill(opening(group).asSeen(99), complete()))
                .map(Refusal::why)
                .contains("SOMEBODY_FASTER");
        assertThat(openings.plan(community, null, "x")).map(Refusal::why).contains("NAME_OR_TYPE");
        assertThat(opening(group).missing()).contains("interest");
    }

    @Test
    @DisplayName("000-13 an opened group is handed over to two people who may look after it")
    void anOpenedGroupIsHandedOver() {
        GroupId group = planned();
        assertThat(openings.handOver(opening(group), "scene-lead", "scene-owner"))
                .map(Refusal::why)
                .contains("NOT_OPENED");
        openings.fill(opening(group), complete());
        opens(group);
        assertThat(openings.handOver(opening(group), "scene-lead", ""))
                .map(Refusal::why)
                .contains("TWO_PEOPLE");
        assertThat(openings.handOver(opening(group), "scene-lead", "scene-owner"))
                .isEmpty();
        assertThat(scene.count(
                        "select count(*) from group_v_owner where group_id = ? and owner = 'scene-lead'",
                        group.value()))
                .isEqualTo(1);
    }

    private String fill(GroupId group, OpeningFile file) {
        return openings.fill(opening(group), file).orElseThrow().why();
    }

    private GroupId firstGroup() {
        GroupId group = scene.groupOf(scene.seated(community, GroupType.WAITING));
        roundGoes();
        return group;
    }

    private GroupId planned() {
        assertThat(openings.plan(community, GroupType.EVENT, "春茶品鉴会")).isEmpty();
        return openings.newest(community, null, 1).get(0).group();
    }

    private void opens(GroupId group) {
        if (!opening(group).missing().isEmpty()) {
            openings.fill(opening(group), complete());
        }
        scene.answers(community, group, FILE, SUBMIT);
        scene.answers(community, group, LIST, LISTED);
    }

    private void roundGoes() {
        round.go(community, Instant.EPOCH, Instant.now());
        scene.jobsRun(community);
    }

    private long groups(GroupId group) {
        return scene.count("select count(*) from group_group where id = ?", group.value());
    }

    private Opening opening(GroupId group) {
        return openings.find(community, group).orElseThrow();
    }
}
