package org.qunflow.outreach.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.Stage;
import org.qunflow.outreach.Outreach;
import org.qunflow.outreach.Touch;
import org.qunflow.outreach.Written;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TemplateDeskTests extends TemplateTest {
    @Autowired
    Outreach outreach;

    @Autowired
    Members members;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatComesWithTheHouseIsVersionOneApprovedByTheSystem() {
        Template welcome = desk.find(community, "welcome").orElseThrow();
        assertThat(welcome.live()).hasValueSatisfying(v -> {
            assertThat(v.version()).isEqualTo(1);
            assertThat(v.author()).isEqualTo("system");
            assertThat(v.decidedBy()).isEqualTo("system");
            assertThat(v.zh().text()).startsWith("欢迎加入");
        });
        assertThat(desk.all(community)).hasSize(FirstTexts.keys().size());
        assertThat(jdbc.queryForList(
                        "select key from outreach_template where community_id = ?", String.class, community.value()))
                .as("looking writes nothing")
                .isEmpty();
        touch("k1");
        assertThat(desk.find(community, "welcome").orElseThrow().newest().base())
                .isEqualTo(welcome.newest().base());
        assertThat(jdbc.queryForMap("select actor, kind from journal_entry where community_id = ?", community.value()))
                .containsEntry("actor", "system")
                .containsEntry("kind", "outreach.template.TemplatesLaidOut");
    }

    @Test
    void aTextIsSentOnlyAfterAnotherLeadApprovedItAndATouchKeepsItsVersion() {
        touch("k1");
        as("lead", () -> desk.propose(community, text("您好，{{昵称}}", "Hello {{name}}", base())));
        touch("k2");
        assertThat(as("lead2", () -> desk.approve(community, "welcome", base())))
                .isEqualTo(new Answer.Done(2));
        MemberId member = newMember();
        when(members.find(community, member)).thenReturn(Optional.of(lin(member)));
        UUID sent = transaction.execute(status -> outreach.touch(community, member, "welcome", "k3", Map.of()));
        assertThat(jdbc.queryForMap(
                        "select payload ->> 'text' as text, payload ->> 'version' as version from channel_outbox where id = ?",
                        sent))
                .containsEntry("text", "您好，林夏")
                .containsEntry("version", "2");
        assertThat(outreach.of(community, member, 1))
                .singleElement()
                .extracting(Touch::version)
                .isEqualTo(2);
        assertThat(jdbc.queryForList(
                        "select template_version from outreach_touch where community_id = ? order by at, template_version",
                        Integer.class,
                        community.value()))
                .containsExactly(1, 1, 2);
        assertThat(jdbc.queryForList(
                        "select actor || ' ' || kind from journal_entry where community_id = ?"
                                + " and kind like '%.Template%' order by id offset 1",
                        String.class, community.value()))
                .containsExactly("lead outreach.template.TemplateProposed", "lead2 outreach.template.TemplateDecided");
    }

    @Test
    void whatAPersonWritesHimselfIsTheApprovedTextWithEverythingFilledIn() {
        MemberId member = newMember();
        when(members.find(community, member)).thenReturn(Optional.of(lin(member)));
        assertThat(outreach.written(community, member, "rules-call"))
                .hasValueSatisfying(text -> assertThat(text.words()).startsWith("林夏您好，您几天前加入了Tea"));
        assertThat(outreach.written(community, member, "offer"))
                .as("an offer is not known here")
                .isEmpty();
        assertThat(outreach.written(community, member, "no-such-text")).isEmpty();
        as("lead", () -> desk.propose(community, text("您好，{{昵称}}", "Hello {{name}}", base())));
        assertThat(outreach.written(community, member, "welcome"))
                .hasValueSatisfying(text -> assertThat(text.version()).isEqualTo(1));
        as("lead2", () -> desk.approve(community, "welcome", base()));
        assertThat(outreach.written(community, member, "welcome"))
                .hasValue(new Written("welcome", "欢迎语", "Welcome", 2, "zh", "您好，林夏"));
    }

    @Test
    void nobodyApprovesOrSendsBackTheOwnTextNorWithdrawsThatOfAnother() {
        as("lead", () -> desk.propose(community, text("您好", "Hello", base())));
        assertThat(as("lead", () -> desk.approve(community, "welcome", base()))).isEqualTo(refused("ownText", "lead"));
        assertThat(as("lead", () -> desk.refuse(community, "welcome", base(), "no")))
                .isEqualTo(refused("ownText", "lead"));
        assertThat(as("lead2", () -> desk.withdraw(community, "welcome", base())))
                .isEqualTo(refused("notOwnText", "lead"));
        assertThat(as("lead2", () -> desk.refuse(community, "welcome", base(), " ")))
                .isEqualTo(refused("noReason"));
        assertThat(desk.find(community, "welcome").orElseThrow().liveVersion()).isEqualTo(1);

        as("lead2", () -> desk.propose(community, text("您好！", "Hello!", base())));
        assertThat(as("lead2", () -> desk.approve(community, "welcome", base())))
                .as("whoever changed the proposal last is its author")
                .isEqualTo(refused("ownText", "lead2"));
        assertThat(as("lead", () -> desk.refuse(community, "welcome", base(), "too short")))
                .isEqualTo(new Answer.Done(2));
        Version sentBack =
                desk.find(community, "welcome").orElseThrow().version(2).orElseThrow();
        assertThat(sentBack.state()).isEqualTo(Version.State.REFUSED);
        assertThat(sentBack.note()).isEqualTo("too short");
        assertThat(desk.find(community, "welcome").orElseThrow().liveVersion()).isEqualTo(1);
    }

    @Test
    void theDatabaseHoldsTheFourEyesToo() {
        as("lead", () -> desk.propose(community, text("您好", "Hello", base())));
        assertThatThrownBy(() -> jdbc.update(
                        "update outreach_template_version set state = 'APPROVED', decided_by = author"
                                + " where community_id = ? and state = 'PROPOSED'",
                        community.value()))
                .hasMessageContaining("outreach_template_four_eyes");
    }

    @Test
    void whoeverWasSlowerIsToldByNameAndNothingIsLost() {
        String seen = base();
        as("lead", () -> desk.propose(community, text("您好", "Hello", seen)));
        assertThat(as("lead2", () -> desk.propose(community, text("大家好", "Hi", seen))))
                .isEqualTo(refused("changedMeanwhile", "lead", 2));
        String approving = base();
        as("lead", () -> desk.propose(community, text("您好呀", "Hello there", base())));
        assertThat(as("lead2", () -> desk.approve(community, "welcome", approving)))
                .as("approved is what was seen, nothing else")
                .isEqualTo(refused("changedMeanwhile", "lead", 2));
        assertThat(desk.find(community, "welcome").orElseThrow().proposed())
                .hasValueSatisfying(v -> assertThat(v.zh().text()).isEqualTo("您好呀"));
        assertThat(as("lead", () -> desk.withdraw(community, "welcome", base())))
                .isEqualTo(new Answer.Done(2));
        assertThat(as("lead", () -> desk.propose(community, text("您好三", "Hello three", base()))))
                .isEqualTo(new Answer.Done(3));
    }

    @Test
    void aWrongTextIsNotProposedAndAKeyIsTakenOnce() {
        assertThat(as("lead", () -> desk.propose(community, text("{{昵程}}", "Hello", base()))))
                .isInstanceOf(Answer.Wrong.class);
        Draft spring = new Draft("spring", Occasion.ANY, "春茶", "Spring tea", "新茶到了", "New tea is here", "");
        assertThat(as("lead", () -> desk.begin(community, spring))).isEqualTo(new Answer.Done(1));
        assertThat(as("lead", () -> desk.begin(community, spring)))
                .isEqualTo(new Answer.Wrong(List.of(Problem.of("key", "taken", "spring"))));
        assertThat(as("lead", () -> desk.begin(community, new Draft("new", null, "", "", "", "", ""))))
                .isInstanceOfSatisfying(Answer.Wrong.class, wrong -> assertThat(wrong.problems())
                        .extracting(Problem::field)
                        .containsExactly("key", "nameZh", "nameEn", "zh", "en"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> touch("spring", "k1"))
                .withMessageContaining("There is no approved message template 'spring'");
        as("lead2", () -> desk.approve(community, "spring", "1.1"));
        touch("spring", "k1");
        assertThat(desk.find(CommunityId.next(), "spring")).isEmpty();
    }

    private void touch(String dedupeKey) {
        touch("welcome", dedupeKey);
    }

    private void touch(String template, String dedupeKey) {
        MemberId member = newMember();
        transaction.execute(status -> outreach.touch(community, member, template, dedupeKey, Map.of()));
    }

    private MemberId newMember() {
        MemberId id = MemberId.next();
        jdbc.update("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at, last_care_at)
                values (?, ?, 'test', ?, '林夏', 'WAITING', now(), now())""", id.value(), community.value(), id.toString());
        return id;
    }

    private String base() {
        return desk.find(community, "welcome").orElseThrow().newest().base();
    }

    private static Draft text(String zh, String en, String base) {
        return new Draft("welcome", Occasion.ANY, "欢迎语", "Welcome", zh, en, base);
    }

    private static Answer refused(String why, Object... arguments) {
        return new Answer.Refused("outreach.refused." + why, List.of(arguments));
    }

    private Member lin(MemberId id) {
        Instant then = Instant.parse("2026-03-01T00:00:00Z");
        return new Member(
                id,
                community,
                "shop",
                "m-1",
                "林夏",
                Stage.WAITING,
                null,
                null,
                null,
                1,
                then,
                then,
                null,
                null,
                false,
                false,
                false,
                null);
    }
}
