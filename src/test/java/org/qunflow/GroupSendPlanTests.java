package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunflow.SendScene.ANNA;
import static org.qunflow.SendScene.BEN;
import static org.qunflow.SendScene.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.outreach.send.GroupSends;
import org.qunflow.outreach.send.SendDesk;
import org.qunflow.outreach.send.SendId;
import org.qunflow.outreach.send.SendState;
import org.qunflow.outreach.send.TemplateSends;
import org.qunflow.security.Staff;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@DisplayName("003-01 000-13 what can be planned for a group, and who sends it")
class GroupSendPlanTests {
    private static final SendDesk.Place END =
            new SendDesk.Place(Instant.parse("2100-01-01T00:00:00Z"), UUID.randomUUID());

    @Autowired
    SendScene scene;

    @Autowired
    TemplateSends templates;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void aGroupThatNobodyIsNamedFor() {
        scene.begins();
    }

    @AfterEach
    void ends() {
        scene.ends();
    }

    @Test
    @DisplayName("003-01 without a slot, to a closed or an unknown group nothing is planned, and the journal says why")
    void whatCannotBePlannedIsRefused() {
        GroupId closed = scene.aGroup(2);
        jdbc.update("update group_group set closed_at = now() where id = ?", closed.value());
        GroupId unknown = GroupId.next();
        jdbc.update("""
                insert into outreach_quota_rule values (?, 'DAY', 0, 0, 9, 9, '00:00', '00:00', 72, 1, 'lead', now())""", scene.life.community().value());
        scene.planned(scene.group(), at(10), at(20), Priority.NORMAL);
        GroupSends.Plan plan = scene.sends.ask(
                scene.life.community(),
                List.of(scene.group(), closed, unknown),
                SendScene.wish(at(12), at(20), Priority.NORMAL, null));
        assertThat(plan.planned()).isEmpty();
        assertThat(plan.refused())
                .containsEntry(scene.group(), "QUOTA_FULL")
                .containsEntry(closed, "GROUP_CLOSED")
                .containsEntry(unknown, "UNKNOWN_GROUP");
        assertThat(scene.kinds()).contains("outreach.send.GroupSendRefused");
        assertThatThrownBy(() -> scene.sends.ask(
                        scene.life.community(),
                        Stream.generate(GroupId::next).limit(501).toList(),
                        SendScene.wish(at(12), at(20), Priority.NORMAL, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("003-21 another room's diagram asks for a message by template")
    void aDiagramAsksByTemplate() {
        assertThat(templates.ask(scene.group(), "rules-reminder", "群规提醒", Priority.NORMAL, 20))
                .isTrue();
        assertThatThrownBy(() -> templates.ask(GroupId.next(), "rules-reminder", "x", Priority.NORMAL, 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(scene.desk.list(
                        scene.life.community(), new SendDesk.Filter(SendState.PLANNED, scene.group(), null), END, 9))
                .hasSize(1);
    }

    @Test
    @DisplayName("000-13 where nobody is named, the owner of the group sends and its deputy stands in")
    void theOwnerSendsByDefault() {
        scene.isOwnedBy(scene.group(), BEN, ANNA);
        assertThat(chat())
                .satisfies(c -> assertThat(c.named()).isFalse())
                .extracting(SendDesk.Chat::sender, SendDesk.Chat::deputy)
                .containsExactly(BEN, ANNA);
        SendId send = scene.planned(scene.group());
        scene.life.daysPass(1);
        assertThat(scene.find(send).sender()).isEqualTo(BEN);
        assertThat(scene.holder(send)).isEqualTo(BEN);
        scene.life.daysPass(1);
        assertThat(scene.holder(send)).isEqualTo(ANNA);
    }

    @Test
    @DisplayName("000-13 whom a lead named goes before the owner; who has left the team gets nothing")
    void whomALeadNamedGoesFirst() {
        scene.isOwnedBy(scene.group(), BEN, null);
        assertThat(scene.senders.name(scene.life.community(), List.of(scene.group()), ANNA, BEN))
                .isEmpty();
        assertThat(chat().named()).isTrue();
        SendId first = scene.planned(scene.group());
        scene.life.daysPass(1);
        assertThat(scene.holder(first)).isEqualTo(ANNA);

        GroupId second = scene.aGroup(2);
        scene.senders.name(scene.life.community(), List.of(second), ANNA, BEN);
        SendId later = scene.planned(second, at(10).plusSeconds(86_400), at(10).plusSeconds(172_800), Priority.NORMAL);
        Staff.forget(jdbc, ANNA);
        scene.life.daysPass(1);
        assertThat(scene.holder(later)).isEqualTo(BEN);
    }

    private SendDesk.Chat chat() {
        return scene.desk.groups(scene.life.community()).stream()
                .filter(c -> c.id().equals(scene.group()))
                .findFirst()
                .orElseThrow();
    }
}
