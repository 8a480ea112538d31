package org.qunflow.engagement.ugc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.engagement.ContentScene;
import org.qunflow.reward.Accounts;
import org.qunflow.reward.Budgets;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** One test per path of the review of a contribution, and of a report of an infringement. */
@SpringBootTest
@AutoConfigureMockMvc
class ContentReviewTests {
    @RegisterExtension
    static final ModelCoverage review = ModelCoverage.of("ugc-review");

    @RegisterExtension
    static final ModelCoverage takedown = ModelCoverage.of("ugc-takedown");

    private static final String REVIEW = "userTask_reviewWork";
    private static final String JUDGE = "userTask_judgeReport";

    @Autowired
    ContentScene scene;

    @Autowired
    Works works;

    @Autowired
    Licences licences;

    @Autowired
    ContentRound round;

    @Autowired
    Accounts accounts;

    @Autowired
    Budgets budgets;

    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void anAuthor() {
        community = scene.community();
        member = scene.member(community, "REGULAR");
    }

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

    @Test
    @DisplayName("004-21 nothing is used elsewhere without a licence, nor after it is withdrawn")
    void noUseWithoutLicence() {
        WorkId work = published("一篇关于白茶储存方法的长文章");
        assertThat(refusal(licences.reuse(community, work, "四月推送"))).contains(Refusal.NO_LICENCE);
        licences.answer(community, work, true);
        assertThat(licences.reuse(community, work, "四月推送")).isInstanceOf(Answer.Done.class);
        licences.answer(community, work, false);
        assertThat(of(work).licence()).isEqualTo(Licence.WITHDRAWN);
        assertThat(refusal(licences.reuse(community, work, "五月推送"))).contains(Refusal.NO_LICENCE);
        assertThat(licences.reuses(community, work)).hasSize(1);
        assertThat(scene.told(community, "engagement.ugc.ContentRefused")).isEqualTo(2);
    }

    @Test
    @DisplayName("004-21 a report of an infringement that is right takes the contribution down")
    void upheldReport() {
        WorkId work = published("一张从别人那里拿来的茶园照片");
        licences.answer(community, work, true);
        assertThat(licences.report(community, work, "茶园主人", "照片是我拍的")).isInstanceOf(Answer.Done.class);
        assertThat(refusal(licences.report(community, work, "另一人", "也是我的"))).contains(Refusal.REPORTED_ALREADY);
        scene.timerFires(work, "event_judgementOverdue");
        scene.answers(community, work, JUDGE, Map.of("upheld", true, "reason", "原图可查"));
        assertThat(of(work).state()).isEqualTo(WorkState.TAKEN_DOWN);
        assertThat(of(work).licence()).isEqualTo(Licence.WITHDRAWN);
        assertThat(accounts.of(community, member)).isEqualTo(Points.of(0));
        assertThat(licences.reports(community, work)).singleElement().satisfies(r -> assertThat(r.upheld())
                .isTrue());
        assertThat(refusal(licences.report(community, work, "x", "y"))).contains(Refusal.NOT_PUBLISHED);
    }

    @Test
    @DisplayName("004-21 a report that is wrong leaves it where it is, and the next one may come")
    void dismissedReport() {
        WorkId work = published("一张自己拍的茶园日出照片，很美");
        licences.report(community, work, "路人", "好像见过");
        scene.answers(community, work, JUDGE, Map.of("upheld", false, "reason", "作者有原图"));
        assertThat(of(work).state()).isEqualTo(WorkState.PUBLISHED);
        assertThat(licences.report(community, work, "另一人", "也是我的")).isInstanceOf(Answer.Done.class);
    }

    @Test
    @DisplayName("003-16 a file that is no picture is refused; a picture is kept")
    void pictures() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1};
        assertThat(refusal(works.submit(community, pictured("这个文件其实是一个网页".getBytes()))))
                .contains(Refusal.NOT_A_PICTURE);
        assertThat(refusal(works.submit(community, pictured(new byte[6_000_000]))))
                .contains(Refusal.PICTURE_TOO_LARGE);
        WorkId work = done(works.submit(community, pictured(png)));
        assertThat(works.picture(community, work)).get().satisfies(p -> assertThat(p.type())
                .isEqualTo("image/png"));
        assertThat(works.picture(scene.community(), work)).isEmpty();
    }

    @Test
    @DisplayName("003-16 contributions handed in together begin their reviews with the next round, once")
    void manyAtOnce() {
        List<NewWork> many = IntStream.range(0, 60)
                .mapToObj(i -> NewWork.text(member, WorkKind.REVIEW, "第 " + i + " 次试饮的真实感受", "import"))
                .toList();
        assertThat(works.submitAll(community, many)).allMatch(a -> a instanceof Answer.Done);
        assertThat(round.go(community, null, null)).isEqualTo(60);
        assertThat(round.go(community, null, null)).isZero();
        assertThat(scene.count(
                        "select count(*) from tasks_task where community_id = ? and closed_at is null",
                        community.value()))
                .isEqualTo(60);
    }

    @Test
    @DisplayName(
            "003-16 where the month's budget is used up there are no points, and the contribution is visible all the same")
    void noBudgetNoPoints() {
        budgets.set(community, Purpose.UGC, Points.of(0));
        assertThat(of(published("没有预算的时候也照样可以发布作品")).points()).isNull();
        assertThat(scene.told(community, "reward.BookingRefused")).isEqualTo(1);
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

    private WorkId published(String body) {
        WorkId work = submits(body);
        scene.answers(community, work, REVIEW, Map.of("verdict", "ACCEPT"));
        return work;
    }

    private NewWork pictured(byte[] picture) {
        return new NewWork(member, WorkKind.PHOTO, "茶园里拍到的一张照片，大家看看", "moments", picture);
    }

    private WorkId submits(String body) {
        return done(works.submit(community, NewWork.text(member, WorkKind.ARTICLE, body, "group chat")));
    }

    private Work of(WorkId work) {
        return works.find(community, work).orElseThrow();
    }

    private static WorkId done(Answer answer) {
        return ((Answer.Done) answer).work();
    }

    private static Optional<Refusal> refusal(Answer answer) {
        return answer instanceof Answer.Refused refused ? Optional.of(refused.why()) : Optional.empty();
    }
}
