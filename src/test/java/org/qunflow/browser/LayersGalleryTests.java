package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.engine.Processes;
import org.qunflow.layering.band.BandKind;
import org.qunflow.layering.band.Standings;
import org.qunflow.layering.mechanism.MechanismAnswer;
import org.qunflow.layering.mechanism.Mechanisms;
import org.qunflow.layering.mechanism.Opening;
import org.qunflow.member.tag.NewTag;
import org.qunflow.member.tag.TagFilter;
import org.qunflow.member.tag.TagSource;
import org.qunflow.member.tag.Tags;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every page of layers, tags, VIP and mechanism groups. */
class LayersGalleryTests extends GalleryTest {
    @Autowired
    Standings standings;

    @Autowired
    Tags tags;

    @Autowired
    Mechanisms mechanisms;

    @Autowired
    CurrentOperator operator;

    @Autowired
    Processes processes;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @MethodSource("views")
    @DisplayName(
            "003-11, 004-03, 004-05, 004-06, 000-23, 000-24 the pages of layers in both languages, light and dark, wide and narrow")
    void layers(View view) {
        GroupId promotion = life();
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/layers", "layers");
        look(page, "/layers?q=zz", "layers-nobody");
        look(page, "/layers/members/" + scene.fan(), "layers-member");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        look(page, "layers-member-end");
        look(send(page, "main form[action$='/tags']"), "layers-tag-refused");
        look(page, "/layers/tags", "layers-tags");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        look(page, "layers-tags-open");
        look(page, "/layers/groups", "layers-groups");
        look(page, "/layers/groups/" + promotion, "layers-group");
        look(page, "/layers/vip", "layers-vip");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        look(page, "layers-vip-pay");
        look(page, "/layers/mechanisms", "layers-mechanisms");
        look(send(page, "#opening"), "layers-mechanism-refused");
        look(page, "/layers/mechanisms/" + promotion, "layers-mechanism");
        choose(page, GalleryRooms.EMPTY);
        for (String path : List.of("", "/tags", "/groups", "/vip", "/mechanisms")) {
            look(page, "/layers" + path, "layers-empty" + path.replace('/', '-'));
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    @DisplayName("000-23, 003-13, 004-06 the diagrams and tables of layers, in both languages")
    void diagramsAndTables(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        for (String process : List.of("vip-term", "vip-share", "mechanism-group", "ordinary-care")) {
            diagram(page, "/design/processes/" + process + "/1", "process-" + process);
        }
        for (String table :
                List.of("payment-band", "order-value-band", "vip-eligibility", "group-policy", "ordinary-touches")) {
            look(page, "/design/tables/" + table, "table-" + table);
        }
    }

    @Test
    @DisplayName(
            "004-06, 003-12 a story: a lead opens a promotion, an operator invites, a member accepts and has a seat, the lead ends it")
    void aPromotionFromStartToEnd() {
        life();
        View view = View.EN.inTheDark().onPhone();
        Page lead = reader(view, "LEAD", GalleryScene.HOME);
        visit(lead, "/layers/mechanisms");
        lead.fill("#name", "茶样一份");
        lead.fill("#percent", "30");
        lead.fill("#from", "0");
        lead.fill("#lastDay", LocalDate.now().plusDays(5).toString());
        submitted(lead, "#opening button[type=submit]");
        String group = pathOf(lead).replaceAll(".*/", "");
        Page desk = reader(view, "OPERATOR", GalleryScene.HOME);
        String task = jdbc.queryForObject(
                "select id from tasks_task where business_key = ? and closed_at is null", String.class, group);
        visit(desk, "/tasks/" + task);
        desk.fill(".fjs-form-field-number input", "3");
        submitted(desk, ".with-note button[type=submit]");
        processes.runDueJobs(scene.home(), Instant.now().plusSeconds(60));
        visit(desk, "/layers/mechanisms/" + group);
        submitted(desk, "button[name=joins][value=true] >> nth=0");
        assertThat(desk.locator("#notices .alert-success")).isVisible();
        visit(lead, "/layers/mechanisms/" + group);
        submitted(lead, "form[action$=cancel] button");
        assertThat(lead.locator("#notices .alert-success")).isVisible();
        assertThat(lead.locator("#is-title")).hasText("Called off");
    }

    private static void submitted(Page page, String button) {
        page.evaluate("() => document.documentElement.dataset.ready = '0'");
        page.locator(button).click();
        ready(page);
    }

    /** Bands, tags, VIPs in several states, and a promotion that runs; the same for all views. */
    private GroupId life() {
        jdbc.update("delete from layering_mechanism_invite");
        jdbc.update("delete from layering_vip");
        operator.runAs("lead", () -> {
            standings.evaluate(scene.home());
            tag("interest", "茶", new TagFilter(null, null, null));
            tag("region", "湖南", new TagFilter("CORE", null, null));
            tag("region", "河北", new TagFilter(null, null, null));
        });
        vips();
        return operator("双十一");
    }

    private void tag(String key, String value, TagFilter filter) {
        tags.setAll(scene.home(), filter, new NewTag(key, value, "想认识同样爱茶的人", TagSource.OPERATOR, null));
    }

    private void vips() {
        List<UUID> members = jdbc.queryForList(
                "select id from member_member where community_id = ? and tier is not null order by external_id limit 4",
                UUID.class,
                scene.home().value());
        List<String> states = List.of("ACTIVE", "OFFERED", "RENEWING", "PROPOSED");
        for (int i = 0; i < members.size(); i++) {
            boolean paid = i % 2 == 0;
            jdbc.update("""
                    insert into layering_vip (id, community_id, member_id, state, proposed_at, started, decision_version,
                      decision_row, since, until) values (gen_random_uuid(), ?, ?, ?, now(), true, 1, 'rule_core',
                      case when ? then now() end, case when ? then now() + interval '1 year' end)""", scene.home().value(), members.get(i), states.get(i), paid, paid);
        }
    }

    private GroupId operator(String name) {
        List<MechanismAnswer> answer = new ArrayList<>();
        LocalDate last = LocalDate.now().plusDays(20);
        operator.runAs(
                "lead",
                () -> answer.add(mechanisms.open(scene.home(), new Opening(name, 30, BandKind.ORDER, 0, 30, last))));
        GroupId group = ((MechanismAnswer.Opened) answer.get(0)).group();
        jdbc.update("update layering_mechanism set state = 'RUNNING' where group_id = ?", group.value());
        return group;
    }
}
