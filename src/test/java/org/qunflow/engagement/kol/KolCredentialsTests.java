package org.qunflow.engagement.kol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.engagement.ContentScene;
import org.qunflow.shared.MemberId;

/** Who may open slots: credentials that hold, and a week that is not full. */
class KolCredentialsTests extends KolStory {
    @Test
    @DisplayName("000-19 with expired credentials no slots are opened; the round flags them; renewed they hold again")
    void expiredCredentials() {
        assertThat(refusal(kols.enter(
                        community, guest(LocalDate.now(ContentScene.ZONE).minusDays(1)))))
                .contains(Refusal.EXPIRED);
        scene.sql("update engagement_kol set valid_until = ? where id = ?", LocalDate.of(2020, 1, 1), kol.value());
        round.go(community, Instant.EPOCH, Instant.now());
        assertThat(kols.find(community, kol).orElseThrow().expiredAt()).isNotNull();
        assertThat(scene.told(community, "engagement.kol.CredentialsExpired")).isEqualTo(1);
        assertThat(refusal(sessions.open(community, session(kol, 1)))).contains(Refusal.EXPIRED);
        kols.renew(community, kol, null);
        assertThat(sessions.open(community, session(kol, 1))).isInstanceOf(Answer.Done.class);
        round.go(community, Instant.EPOCH, Instant.now());
        assertThat(scene.told(community, "engagement.kol.CredentialsExpired")).isEqualTo(1);
    }

    @Test
    @DisplayName("000-19 a KOL gives no more slots than a week holds; what is incomplete is refused")
    void refusedSlots() {
        KolId guest = enter(null);
        assertThat(sessions.open(community, session(guest, 10))).isInstanceOf(Answer.Done.class);
        assertThat(refusal(sessions.open(community, session(guest, 1)))).contains(Refusal.WEEK_FULL);
        assertThat(refusal(sessions.open(community, session(guest, Integer.MAX_VALUE))))
                .as("a number that no sum can hold")
                .contains(Refusal.WEEK_FULL);
        Instant past = Instant.now().minusSeconds(60);
        assertThat(refusal(sessions.open(community, new NewSession(guest, "茶", 1, past, past))))
                .contains(Refusal.WRONG_TIMES);
        assertThat(refusal(kols.enter(community, new NewKol(null, " ", "x", "y", null, 1))))
                .contains(Refusal.NO_NAME);
        assertThat(refusal(kols.enter(community, new NewKol(MemberId.next(), "x", "x", "y", null, 1))))
                .contains(Refusal.UNKNOWN_MEMBER);
        MemberId member = scene.member(community, "CORE");
        NewKol twice = new NewKol(member, "x", "x", "y", null, 1);
        assertThat(kols.enter(community, twice)).isInstanceOf(Answer.Done.class);
        assertThat(refusal(kols.enter(community, twice))).contains(Refusal.ENTERED_ALREADY);
    }
}
