package org.qunflow.outreach.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.channel.ChannelTest;
import org.qunflow.channel.OutboxFixture;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.ModelCheck;
import org.qunflow.engine.ModelViolation;
import org.qunflow.engine.StepWords;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.Stage;
import org.qunflow.outreach.Outreach;
import org.qunflow.outreach.Touch;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ChannelTest
class TemplateDeskTests {
    @Autowired
    TemplateDesk desk;

    @Autowired
    Outreach outreach;

    @Autowired
    OutboxFixture fixture;

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    ModelCheck models;

    @Autowired
    StepWords words;

    @Autowired
    CurrentOperator operator;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final CommunityId community = CommunityId.next();

    @BeforeEach
    void aCommunity() {
        fixture.empty();
        jdbc.update(
                "insert into community_community (id, name, brand, created_at) values (?, ?, 'Tea', now())",
                community.value(),
                community.toString());
        when(communities.get(any())).thenReturn(tea(community));
        when(communities.all()).thenReturn(List.of(tea(community)));
    }

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

    @Test
    void aModelThatNamesAnUnknownTemplateIsRefused() throws Exception {
        assertThat(findings("welcom")).singleElement().satisfies(f -> {
            assertThat(f.element()).isEqualTo("serviceTask_welcome");
            assertThat(f.rule()).isEqualTo("step-parameter");
            assertThat(f.finding()).contains("template=welcom", "perhaps welcome is meant");
        });
        assertThat(findings("offer")).singleElement().satisfies(f -> assertThat(f.finding())
                .contains("OFFER only"));
        assertThat(findings("welcome")).isEmpty();
        as("lead", () -> desk.begin(community, new Draft("summer", Occasion.ANY, "夏茶", "Summer", "您好", "Hello", "")));
        assertThat(findings("summer")).hasSize(1);
        as("lead2", () -> desk.approve(community, "summer", "1.1"));
        assertThat(findings("summer")).isEmpty();
        when(communities.all()).thenReturn(List.of(tea(community), tea(CommunityId.next())));
        assertThat(findings("summer")).singleElement().satisfies(f -> assertThat(f.finding())
                .contains("not approved in Tea"));
    }

    @Test
    void anEditorOffersWhatEveryCommunityHasApproved() {
        Draft autumn = new Draft("autumn", Occasion.ANY, "秋茶", "Autumn tea", "您好", "Hello", "");
        as("lead", () -> desk.begin(community, autumn));
        assertThat(offered()).contains("welcome").doesNotContain("offer", "autumn");
        as("lead2", () -> desk.approve(community, "autumn", "1.1"));
        assertThat(offered()).contains("autumn");
        when(communities.all()).thenReturn(List.of(tea(community), tea(CommunityId.next())));
        assertThat(offered()).contains("welcome").doesNotContain("autumn");
        assertThat(words.offers("welcomeDelegate", "template")).isEmpty();
    }

    private List<String> offered() {
        return words.offers("touchDelegate", "template").stream()
                .map(StepWords.Offer::value)
                .toList();
    }

    private List<ModelViolation> findings(String template) throws Exception {
        String journey = new ClassPathResource("processes/journey/member-journey.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("name=\"template\" value=\"welcome\"", "name=\"template\" value=\"" + template + "\"");
        return models.check(Map.of("member-journey.bpmn", journey.getBytes(StandardCharsets.UTF_8))).stream()
                .filter(v -> v.rule().equals("step-parameter"))
                .toList();
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

    private Answer as(String who, Supplier<Answer> act) {
        List<Answer> answer = new ArrayList<>();
        operator.runAs(who, () -> answer.add(act.get()));
        return answer.get(0);
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

    private static Community tea(CommunityId id) {
        return new Community(
                id,
                "Tea",
                "Tea",
                ZoneId.of("Asia/Shanghai"),
                Currency.getInstance("CNY"),
                Community.Phase.LIVE,
                null,
                0);
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
