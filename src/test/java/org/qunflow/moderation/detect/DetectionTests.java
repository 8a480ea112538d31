package org.qunflow.moderation.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.engagement.ContentScene;
import org.qunflow.moderation.cases.CaseFile;
import org.qunflow.moderation.cases.CaseReader;
import org.qunflow.moderation.cases.CaseState;
import org.qunflow.moderation.message.Messages;
import org.qunflow.moderation.message.NewMessage;
import org.qunflow.moderation.message.Plain;
import org.qunflow.moderation.rule.Aggravation;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What detectors find in what was said, and what they leave alone. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(ContentScene.class)
class DetectionTests {
    @Autowired
    ContentScene scene;

    @Autowired
    Messages messages;

    @Autowired
    DetectRound round;

    @Autowired
    Moods moods;

    @Autowired
    CaseReader cases;

    private CommunityId community;
    private MemberId member;
    private Instant now;

    @BeforeEach
    void aMember() {
        community = scene.community();
        member = scene.member(community, "REGULAR");
        now = Instant.now();
    }

    @ParameterizedTest
    @ValueSource(strings = {"加微信", "加 微·信", "加\u200b微\u2060信", "加薇信", "加徽訫", "ＡＤＤ　ＭＹ　ＷＥＣＨＡＴ", "аdd my wеchаt"})
    @DisplayName("004-14 tricks with signs are undone: spaces, invisible signs, look-alikes, full width")
    void tricksAreUndone(String written) {
        Plain plain = Plain.of(written);
        assertThat(plain.holds("加微信") || plain.holds("add my wechat")).isTrue();
    }

    @Test
    @DisplayName("004-14 repetition, several accounts, listed links and hidden words each open a case of their item")
    void eachDetectorFindsItsOwn() {
        says(member, null, "好茶到店自提", "好茶到店自提", "好茶，到店自提！");
        for (int i = 0; i < 3; i++) {
            says(scene.member(community, "REGULAR"), null, "全网最低价大家快来");
        }
        says(member, null, "看这里 http://a.t.cn/x", "加薇信联系", "加微信联系", "你好", "例如 site.cn 不在名单");
        look();
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "REPETITION 3.2",
                        "COORDINATION 3.3",
                        "COORDINATION 3.3",
                        "COORDINATION 3.3",
                        "LINKS 3.4",
                        "SIGNS 3.8",
                        "WORDS 3.1");
        assertThat(open().stream().filter(c -> c.item().equals("3.3")))
                .allMatch(c -> c.aggravation() == Aggravation.ACCOUNTS);
        look();
        assertThat(open()).hasSize(7);
    }

    @Test
    @DisplayName("004-15 what detectors find again joins the open case; the same message handed in twice counts once")
    void againJoins() {
        NewMessage once = new NewMessage(member, null, "加薇信联系", "test", "m-1", now);
        assertThat(messages.take(community, List.of(once, once))).isEqualTo(1);
        assertThat(messages.take(community, List.of(once))).isZero();
        look();
        says(member, null, "加 薇 信 联系");
        look();
        assertThat(open()).hasSize(1);
        assertThat(scene.count(
                        "select count(*) from moderation_evidence where case_id = ?",
                        open().get(0).id().value()))
                .isEqualTo(2);
    }

    @Test
    @DisplayName(
            "000-20 where a third of a day's messages are attacks, somebody is alarmed once, and who attacks has a case")
    void moodOfAGroup() {
        GroupId group = aGroup();
        MemberId other = scene.member(community, "REGULAR");
        says(member, group, "你们都是骗子", "垃圾", "闭嘴");
        says(other, group, "恶心", "谢谢分享", "今天天气不错", "请问多少钱");
        look();
        look();
        assertThat(scene.told(community, "moderation.detect.MoodAlarm")).isEqualTo(1);
        assertThat(open()).singleElement().satisfies(c -> {
            assertThat(c.member()).isEqualTo(member);
            assertThat(c.detector()).isEqualTo("MOOD");
            assertThat(c.item()).isEqualTo("2.4");
        });
        LocalDate today = now.atZone(ContentScene.ZONE).toLocalDate();
        assertThat(moods.newest(community, today.minusDays(1), 5))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.percent()).isEqualTo(57);
                    assertThat(m.alarmedAt()).isNotNull();
                });
    }

    @Test
    @DisplayName("004-14 what was said is forgotten after thirty days")
    void forgotten() {
        messages.take(
                community, List.of(new NewMessage(member, null, "旧消息", "test", "old", now.minusSeconds(32 * 86400))));
        says(member, null, "新消息");
        look();
        assertThat(messages.newest(community, 5)).singleElement().satisfies(m -> assertThat(m.body())
                .isEqualTo("新消息"));
    }

    private GroupId aGroup() {
        GroupId group = GroupId.next();
        scene.sql(
                "insert into group_group (id, community_id, type, name, number, capacity, opened_at)"
                        + " values (?, ?, 'EVENT', 'EVENT 1', 1, 30, now())",
                group.value(),
                community.value());
        return group;
    }

    private void says(MemberId who, GroupId where, String... words) {
        List<NewMessage> said = new ArrayList<>();
        for (String body : words) {
            said.add(new NewMessage(who, where, body, "test", UUID.randomUUID().toString(), now));
        }
        messages.take(community, said);
    }

    private void look() {
        round.go(community, now, now.plusSeconds(1));
    }

    private List<CaseFile> open() {
        return cases.page(community, CaseState.OPEN, 0, null, 50);
    }

    private List<String> found() {
        return open().stream().map(c -> c.detector() + " " + c.item()).toList();
    }
}
