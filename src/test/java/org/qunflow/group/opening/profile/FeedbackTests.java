package org.qunflow.group.opening.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.group.GroupType;
import org.qunflow.group.opening.GroupScene;
import org.qunflow.group.opening.Refusal;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Feedback of seed users, on every path. */
@SpringBootTest
@Import(GroupScene.class)
class FeedbackTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("seed-feedback");

    private static final String ANSWER = "userTask_answerFeedback";

    @Autowired
    GroupScene scene;

    @Autowired
    Feedbacks feedbacks;

    private CommunityId community;
    private MemberId member;

    @BeforeEach
    void aMemberInAGroup() {
        community = scene.community();
        member = scene.seated(community, GroupType.WAITING);
    }

    @Test
    @DisplayName("002-09 feedback goes to the product owner, and the answer goes back to the member")
    void feedbackIsAnswered() {
        assertThat(note(member, "茶罐太难开")).isEmpty();
        assertThat(note(member, "还有一件")).contains("FEEDBACK_OPEN");
        scene.timerFires(member, "event_feedbackReminder");

        scene.answers(community, member, ANSWER, Map.of("verdict", "ADOPTED", "answer", "下一批换罐"));

        assertThat(feedbacks.newest(community, null, 10)).singleElement().satisfies(f -> {
            assertThat(f.state()).isEqualTo("ADOPTED");
            assertThat(f.answer()).isEqualTo("下一批换罐");
            assertThat(f.answeredBy()).isEqualTo("scene-lead");
        });
        assertThat(scene.count(
                        "select count(*) from outreach_touch where member_id = ? and template = 'feedback-answered'",
                        member.value()))
                .isEqualTo(1);
        assertThat(note(member, "还有一件")).isEmpty();
    }

    @Test
    @DisplayName("002-09 who leaves is not answered any more")
    void whoLeavesIsNotAnswered() {
        note(member, "茶罐太难开");
        scene.exits(community, member);
        assertThat(feedbacks.newest(community, null, 10)).singleElement().satisfies(f -> assertThat(f.state())
                .isEqualTo("CLOSED"));
        assertThat(note(member, "我走了")).contains("NO_MEMBER");
        assertThat(note(MemberId.next(), "谁？")).contains("NO_MEMBER");
        assertThat(note(scene.member(community), "")).contains("FEEDBACK_TEXT");
        assertThat(scene.refusals(community, "NO_MEMBER")).isEqualTo(2);
    }

    private Optional<String> note(MemberId who, String text) {
        return feedbacks.note(community, who, text).map(Refusal::why);
    }
}
