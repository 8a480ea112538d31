package org.qunflow.engagement.kol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.qunflow.community.Programmes;
import org.qunflow.engagement.ContentScene;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** A community with a KOL, and what happens to its slots. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class KolStory {
    @Autowired
    ContentScene scene;

    @Autowired
    Kols kols;

    @Autowired
    KolSessions sessions;

    @Autowired
    Talks talks;

    @Autowired
    TalkStarts starts;

    @Autowired
    SessionRound round;

    @Autowired
    Programmes programmes;

    CommunityId community;
    KolId kol;

    @BeforeEach
    void aKol() {
        community = scene.community();
        kol = enter(LocalDate.now(ContentScene.ZONE).plusDays(60));
    }

    TalkId drawn(SessionId session) {
        sessions.draw(community, session);
        starts.begin(community);
        return sessions.talks(community, session).get(0).id();
    }

    MemberId applies(SessionId session) {
        MemberId member = scene.member(community, "REGULAR");
        assertThat(sessions.apply(community, session, member)).isInstanceOf(Answer.Done.class);
        return member;
    }

    SessionId open(int slots) {
        return (SessionId) ((Answer.Done) sessions.open(community, session(kol, slots))).id();
    }

    static NewSession session(KolId kol, int slots) {
        Instant until = Instant.now().plus(Duration.ofDays(1));
        return new NewSession(kol, "怎样挑选第一款茶", slots, until, until.plus(Duration.ofDays(1)));
    }

    KolId enter(LocalDate until) {
        return (KolId) ((Answer.Done) kols.enter(community, guest(until))).id();
    }

    static NewKol guest(LocalDate until) {
        return new NewKol(null, "茶艺师老陈", "高级茶艺师", "三届斗茶赛评委", until, 10);
    }

    static Optional<Refusal> refusal(Answer answer) {
        return answer instanceof Answer.Refused refused ? Optional.of(refused.why()) : Optional.empty();
    }
}
