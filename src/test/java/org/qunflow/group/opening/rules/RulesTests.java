package org.qunflow.group.opening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.community.Programmes;
import org.qunflow.group.GroupType;
import org.qunflow.group.Groups;
import org.qunflow.group.opening.GroupScene;
import org.qunflow.group.opening.Refusal;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The rulebook with its versions, and nicknames: every path of the reminder. */
@SpringBootTest
@Import(GroupScene.class)
class RulesTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("nickname-reminder");

    @Autowired
    GroupScene scene;

    @Autowired
    Rulebook rulebook;

    @Autowired
    Nicknames nicknames;

    @Autowired
    NicknameRound round;

    @Autowired
    Programmes programmes;

    @Autowired
    Groups groups;

    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aMemberInAGroup() {
        community = scene.community();
        member = scene.seated(community, GroupType.WAITING);
    }

    @Test
    @DisplayName("000-12 a rulebook is drafted by one lead, approved by another, and accepted version by version")
    void aRulebookHasVersions() {
        assertThat(as("scene-owner", () -> rulebook.draft(community, " "))).contains("RULES_TEXT");
        assertThat(as("scene-owner", () -> rulebook.draft(community, "不发广告"))).isEmpty();
        assertThat(as("scene-owner", () -> rulebook.approve(community, 1))).contains("OWN_DRAFT");
        assertThat(as("scene-lead", () -> rulebook.approve(community, 1))).isEmpty();
        assertThat(as("scene-lead", () -> rulebook.approve(community, 1))).contains("NO_DRAFT");
        groups.acknowledge(community, member);

        as("scene-owner", () -> rulebook.draft(community, "不发广告，不吵架"));
        MemberId meanwhile = scene.seated(community, GroupType.WAITING);
        groups.acknowledge(community, meanwhile);
        as("scene-lead", () -> rulebook.approve(community, 2));
        groups.acknowledge(community, scene.seated(community, GroupType.WAITING));

        assertThat(rulebook.versions(community))
                .extracting(RulebookVersion::version, RulebookVersion::accepted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 1L), org.assertj.core.groups.Tuple.tuple(1, 2L));
        assertThat(rulebook.acceptedNone(community)).isZero();
        assertThat(scene.refusals(community, "OWN_DRAFT")).isEqualTo(1);
    }

    @Test
    @DisplayName("003-07 a nickname is checked when it is set, and all are when the format changes")
    void nicknamesAreChecked() {
        assertThat(set("小雨")).isEmpty();
        assertThat(nicknames.misfits(community, null, 9)).singleElement().satisfies(m -> assertThat(m.found())
                .isEqualTo("小雨"));
        assertThat(set("小雨-杭州")).isEmpty();
        assertThat(nicknames.misfits(community, null, 9)).isEmpty();

        assertThat(change("\\d{3}", "123")).isEmpty();
        assertThat(nicknames.misfits(community, null, 9)).hasSize(1);
        assertThat(change("[a-z", "abc")).contains("PATTERN");
        assertThat(change("[a-z]+", "123")).contains("PATTERN");
        assertThat(nicknames.format(community).pattern()).isEqualTo("\\d{3}");
        assertThat(set(" ")).contains("NICKNAME");
        assertThat(nicknames.set(community, scene.member(community), "a-b").map(Refusal::why))
                .contains("IN_NO_GROUP");
    }

    @Test
    @DisplayName("003-07 some days after joining a member is reminded of the format, once, until it fits")
    void whoseNicknameDoesNotFitIsRemindedOnce() {
        groups.acknowledge(community, member);
        assertThat(go()).isZero();
        scene.sql(
                "update group_membership set joined_at = now() - interval '4 days' where member_id = ?",
                member.value());
        assertThat(go()).isEqualTo(1);
        assertThat(go()).isZero();
        assertThat(scene.standsAt(community, member)).contains("receiveTask_nickname");
        assertThat(scene.count(
                        "select count(*) from outreach_touch where member_id = ? and template = 'nickname-reminder'",
                        member.value()))
                .isEqualTo(1);

        set("小雨");
        assertThat(scene.standsAt(community, member)).contains("receiveTask_nickname");
        set("小雨-杭州");
        assertThat(scene.passed(community, member)).contains("event_nicknameFits");
    }

    @Test
    @DisplayName("003-07 after seven days the member is left alone; a member who is out is not waited for")
    void theReminderComesToItsEnd() {
        MemberId other = scene.seated(community, GroupType.WAITING);
        for (MemberId one : java.util.List.of(member, other)) {
            groups.acknowledge(community, one);
            scene.sql(
                    "update group_membership set joined_at = now() - interval '4 days' where member_id = ?",
                    one.value());
        }
        assertThat(go()).isEqualTo(2);
        scene.timerFires(member, "event_nicknameWaited");
        assertThat(scene.passed(community, member)).contains("event_nicknameStays");
        scene.exits(community, other);
        assertThat(scene.passed(community, other)).contains("event_reminderEnded");
    }

    @Test
    @DisplayName("003-07 who moves to another group keeps the nickname; where the programme is off nobody is reminded")
    void theNicknameIsCarriedOver() {
        set("小雨-杭州");
        scene.leaves(community, member);
        scene.sql("""
                insert into group_membership (community_id, group_id, group_type, member_id, joined_at)
                select community_id, group_id, group_type, member_id, now() - interval '9 days' from group_membership
                where member_id = ? and left_at is not null""", member.value());
        programmes.set(community, "nickname-reminders", false);
        assertThat(go()).isZero();
        programmes.set(community, "nickname-reminders", true);
        assertThat(go()).isZero();
        assertThat(nicknames.misfits(community, null, 9)).isEmpty();
    }

    private int go() {
        int started = round.go(community, Instant.EPOCH, Instant.now());
        scene.jobsRun(community);
        return started;
    }

    private Optional<String> set(String nickname) {
        return nicknames.set(community, member, nickname).map(Refusal::why);
    }

    private Optional<String> change(String pattern, String example) {
        return as("scene-lead", () -> nicknames.change(community, pattern, example));
    }

    private Optional<String> as(String name, Supplier<Optional<Refusal>> act) {
        AtomicReference<Optional<String>> answer = new AtomicReference<>();
        scene.as(name, () -> answer.set(act.get().map(Refusal::why)));
        return answer.get();
    }
}
