package org.qunflow.engagement.ugc;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.qunflow.engagement.ContentScene;
import org.qunflow.reward.Accounts;
import org.qunflow.reward.Budgets;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** An author, and what becomes of contributions. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class ContentStory {
    static final String REVIEW = "userTask_reviewWork";

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

    CommunityId community;
    MemberId member;

    @BeforeEach
    void anAuthor() {
        community = scene.community();
        member = scene.member(community, "REGULAR");
    }

    WorkId published(String body) {
        WorkId work = submits(body);
        scene.answers(community, work, REVIEW, Map.of("verdict", "ACCEPT"));
        return work;
    }

    WorkId submits(String body) {
        return done(works.submit(community, NewWork.text(member, WorkKind.ARTICLE, body, "group chat")));
    }

    Work of(WorkId work) {
        return works.find(community, work).orElseThrow();
    }

    static WorkId done(Answer answer) {
        return ((Answer.Done) answer).work();
    }

    static Optional<Refusal> refusal(Answer answer) {
        return answer instanceof Answer.Refused refused ? Optional.of(refused.why()) : Optional.empty();
    }
}
