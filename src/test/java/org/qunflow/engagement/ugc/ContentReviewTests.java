package org.qunflow.engagement.ugc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.reward.Points;

/** One test per path of the review of a contribution. */
class ContentReviewTests extends ContentStory {
    @RegisterExtension
    static final ModelCoverage review = ModelCoverage.of("ugc-review");

    @Test
    @DisplayName(
            "003-16 a newcomer's contribution is reviewed, published and rewarded; then the licence is asked (004-21)")
    void acceptedContributionIsPublishedAndRewarded() {
        WorkId work = submits("春茶开箱，香气很足，推荐给大家");
        assertThat(scene.standsAt(community, work)).contains(REVIEW);
        scene.answers(community, work, REVIEW, Map.of("verdict", "ACCEPT"));

        assertThat(of(work).state()).isEqualTo(WorkState.PUBLISHED);
        assertThat(of(work).decidedBy()).isEqualTo("anna");
        assertThat(of(work).level()).isEqualTo("KNOWN");
        assertThat(of(work).points()).isEqualByComparingTo("20");
        assertThat(accounts.of(community, member)).isEqualTo(Points.of(20));
        assertThat(of(work).licence()).isEqualTo(Licence.ASKED);
        assertThat(scene.count("select count(*) from outreach_touch where template = 'content-licence'"))
                .isPositive();

        licences.answer(community, work, true);
        assertThat(scene.passed(community, work)).contains("event_answered");
        assertThat(of(work).licence()).isEqualTo(Licence.GRANTED);
    }

    @Test
    @DisplayName("003-16 what is to be changed comes back and is screened anew; what is refused has a reason")
    void changedThenRefused() {
        WorkId work = submits("我觉得这款茶一般般，不太好喝");
        scene.answers(community, work, REVIEW, Map.of("verdict", "CHANGE", "reason", "请说说哪里不好"));
        assertThat(of(work).state()).isEqualTo(WorkState.CHANGES);
        assertThat(of(work).reason()).isEqualTo("请说说哪里不好");

        works.revise(community, work, "这款茶泡久了发涩，三十秒出汤更好");
        assertThat(of(work).revision()).isEqualTo(2);
        scene.answers(community, work, REVIEW, Map.of("verdict", "REFUSE", "reason", "转自别处"));
        assertThat(of(work).state()).isEqualTo(WorkState.REFUSED);
        assertThat(of(work).reason()).isEqualTo("转自别处");
        assertThat(scene.count("select refused from engagement_author where member_id = ?", member.value()))
                .isEqualTo(1);
        assertThat(refusal(works.revise(community, work, "再改一次的正文也没有用"))).contains(Refusal.NOT_WAITING);
    }

    @Test
    @DisplayName("003-16 what nobody revises within seven days ends, and does not count against the author")
    void nobodyRevises() {
        WorkId work = submits("这是一篇需要修改的文章，请看看");
        scene.answers(community, work, REVIEW, Map.of("verdict", "CHANGE", "reason", "太短"));
        scene.timerFires(work, "event_revisionOverdue");
        assertThat(of(work).reason()).isEqualTo("NOT_REVISED");
        assertThat(scene.count("select count(*) from engagement_author where member_id = ?", member.value()))
                .isZero();
    }

    @Test
    @DisplayName("000-13 a review that waits too long is shown to the lead and stays open")
    void overdueReviewEscalates() {
        WorkId work = submits("没有人来审核我的这件作品，好可惜");
        scene.timerFires(work, "event_reviewOverdue");
        assertThat(scene.passed(community, work)).contains("event_reviewEscalated");
        assertThat(scene.standsAt(community, work)).contains(REVIEW);
    }

    @Test
    @DisplayName("004-20 after five accepted contributions an author publishes at once, and some are sampled")
    void authorsPublishAtOnce() {
        trusted();
        WorkId plain = submits(text(20, 100));
        assertThat(of(plain).state()).isEqualTo(WorkState.PUBLISHED);
        assertThat(of(plain).decidedBy()).isNull();
        assertThat(scene.standsAt(community, plain)).contains("receiveTask_licenceAnswer");

        WorkId sampled = submits(text(0, 20));
        assertThat(of(sampled).state()).isEqualTo(WorkState.PUBLISHED);
        scene.answers(community, sampled, "userTask_sampleWork", Map.of("keep", true));
        scene.timerFires(sampled, "event_licenceOverdue");
        assertThat(scene.passed(community, sampled)).contains("event_unlicensed");
        assertThat(of(sampled).licence()).isEqualTo(Licence.ASKED);
    }

    @Test
    @DisplayName("004-20 what a sample finds wanting goes, with its points and the author's trust")
    void sampleTakenDown() {
        trusted();
        WorkId sampled = submits(text(0, 20));
        Points before = accounts.of(community, member);
        scene.answers(community, sampled, "userTask_sampleWork", Map.of("keep", false, "reason", "广告"));
        assertThat(of(sampled).state()).isEqualTo(WorkState.TAKEN_DOWN);
        assertThat(of(sampled).level()).isEqualTo("WATCHED");
        assertThat(accounts.of(community, member)).isEqualTo(before.minus(Points.of(20)));
        assertThat(scene.standsAt(community, submits("被关注之后再投一篇稿件试试看"))).contains(REVIEW);
    }

    @Test
    @DisplayName("004-14 what is repeated, forbidden or too short is turned down at once with its reason")
    void screeningTurnsDown() {
        submits("春天的第一杯茶，来自云上茶社");
        assertThat(of(submits("春天的第一杯茶！来自 云上茶社")).reason()).isEqualTo("REPEATED");
        assertThat(of(submits("想要便宜的好茶？加 微 信 联系我吧")).reason()).isEqualTo("FORBIDDEN_WORDS");
        assertThat(of(submits("好喝")).reason()).isEqualTo("TOO_SHORT");
        assertThat(of(submits("好喝")).state()).isEqualTo(WorkState.REFUSED);
    }

    @Test
    @DisplayName("000-20 an author who leaves takes along what was not decided; what is visible gets no licence")
    void authorLeaves() {
        WorkId open = submits("我还没等到审核就要离开这里了");
        WorkId visible = submits("这一件作品已经发布，正在等待授权");
        scene.answers(community, visible, REVIEW, Map.of("verdict", "ACCEPT"));
        scene.leaves(community, member);
        assertThat(of(open).state()).isEqualTo(WorkState.WITHDRAWN);
        assertThat(scene.passed(community, open)).contains("event_withdrawn");
        assertThat(of(visible).state()).isEqualTo(WorkState.PUBLISHED);
        assertThat(of(visible).licence()).isEqualTo(Licence.REFUSED);
        assertThat(refusal(works.submit(community, NewWork.text(member, WorkKind.ARTICLE, "离开之后还想投稿", "mail"))))
                .contains(Refusal.NOT_HERE);
        assertThat(scene.told(community, "engagement.ugc.ContentRefused")).isEqualTo(1);
    }

    /** Five contributions of the member were accepted before. */
    private void trusted() {
        scene.sql(
                "insert into engagement_author values (?, ?, 4, 0, 0, 'KNOWN', now())",
                member.value(),
                community.value());
        published("第五件作品，从此成为受信任的作者");
        assertThat(scene.count(
                        "select count(*) from engagement_author where member_id = ? and level = 'AUTHOR'",
                        member.value()))
                .isEqualTo(1);
    }

    /** A text whose share in a hundred lies in this range. */
    private static String text(int from, int below) {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> "受信任的作者写的第 " + i + " 篇 " + UUID.randomUUID())
                .filter(t -> {
                    int share = Fingerprint.percentile(Fingerprint.of(t));
                    return share >= from && share < below;
                })
                .findFirst()
                .orElseThrow();
    }
}
