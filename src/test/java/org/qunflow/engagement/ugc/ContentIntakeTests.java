package org.qunflow.engagement.ugc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;

/** What is taken in: pictures, many at once, and what it brings. */
class ContentIntakeTests extends ContentStory {
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

    private NewWork pictured(byte[] picture) {
        return new NewWork(member, WorkKind.PHOTO, "茶园里拍到的一张照片，大家看看", "moments", picture);
    }

    @Test
    @DisplayName("000-20 who leaves before the review has begun takes the contribution along")
    void leavesBeforeTheReviewBegins() {
        NewWork early = NewWork.text(member, WorkKind.REVIEW, "这篇还没有开始审核就要撤回了", "import");
        WorkId work = done(works.submitAll(community, List.of(early)).get(0));
        scene.leaves(community, member);
        assertThat(of(work).state()).isEqualTo(WorkState.WITHDRAWN);
        assertThat(round.go(community, null, null)).isZero();
    }
}
