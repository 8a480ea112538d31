package org.qunflow.engagement.ugc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.reward.Points;

/** Nothing is used without a licence, and who is wronged is heard: one test per path of a report. */
class LicenceTests extends ContentStory {
    @RegisterExtension
    static final ModelCoverage takedown = ModelCoverage.of("ugc-takedown");

    private static final String JUDGE = "userTask_judgeReport";

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
}
