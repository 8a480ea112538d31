package org.qunflow.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.qunflow.intake.Import;
import org.qunflow.intake.Imports;
import org.qunflow.intake.mapping.HandedFile;
import org.qunflow.intake.mapping.HandedFiles;
import org.qunflow.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class ColumnsPageTests {
    private static final String[] SHOP = {"external_id", "arrived_at", "display_name", ""};
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Autowired
    MockMvc web;

    @Autowired
    Imports imports;

    @Autowired
    HandedFiles files;

    @Autowired
    Members members;

    @Autowired
    Communities communities;

    @Autowired
    JdbcTemplate jdbc;

    @MockitoBean
    TimeTravel time;

    private Cookie session;
    private Community community;

    @BeforeEach
    void aCommunityOfItsOwn() throws Exception {
        String name = "Zz columns " + UUID.randomUUID();
        community = communities.open(name, "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
        session = choosing(community);
    }

    @Test
    void columnsAreGuessedShownWithSamplesAndImportedFromGb18030() throws Exception {
        HandedFile file = handedIn(shop("林夏").getBytes(GB18030));
        web.perform(get("/import/files/{id}", file.id()).cookie(session).header("Accept-Language", "zh-CN"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("林夏")))
                .andExpect(content().string(containsString("<option value=\"display_name\" selected=\"selected\">昵称")))
                .andExpect(content().string(containsString("必填字段均已对应")))
                .andExpect(content().string(containsString("<option value=\"GB18030\" selected=\"selected\"")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(importing(file, SHOP).param("encoding", "GB18030"))
                .andExpect(redirectedUrl("/import"))
                .andExpect(flash().attribute("notice", "intake.started"));
        assertThat(finished().accepted()).isEqualTo(1);
        assertThat(members.search(community.id(), "林夏", 5)).hasSize(1);
        assertThat(files.find(community.id(), file.id())).isEmpty();
    }

    @Test
    void whatIsMissingOrChosenTwiceIsToldAtOnceAndNothingIsImported() throws Exception {
        HandedFile file = handedIn(shop("Lin").getBytes(StandardCharsets.UTF_8));
        String[] wrong = {"external_id", "display_name", "display_name", "no_such_field"};
        web.perform(sheet(file, wrong).header("HX-Request", "true").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("it is required: Arrived at")))
                .andExpect(content().string(containsString("Two columns cannot hold the same: Name")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
        web.perform(importing(file, wrong).header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Two columns cannot hold the same: Name")));
        assertThat(imports.newest(community.id(), 1)).isEmpty();
        assertThat(files.find(community.id(), file.id())).isPresent();
    }

    @Test
    void linesThatWouldBeRejectedSaySoInThePreview() throws Exception {
        HandedFile file = handedIn("会员号,注册日期\nm-1,soon\nm-2,2026-03-01\n".getBytes(StandardCharsets.UTF_8));
        web.perform(get("/import/files/{id}", file.id()).cookie(session).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Arrived at is no date: soon")))
                .andExpect(content().string(containsString("taken")));
    }

    @Test
    void aMappingKeptByNameIsOfferedForTheSameHeadingsAndCanBeForgotten() throws Exception {
        String[] chosen = {"external_id", "arrived_at", "note", "display_name"};
        web.perform(importing(handedIn(shop("Lin").getBytes(StandardCharsets.UTF_8)), chosen)
                .param("saveAs", " Shop export "));
        finished();
        HandedFile next =
                handedIn(shop("Wei").toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        assertThat(files.firstChoice(next).fields()).containsExactly(chosen);
        web.perform(get("/import/files/{id}", next.id()).cookie(session))
                .andExpect(content().string(containsString("<option value=\"Shop export\" selected=\"selected\"")));
        web.perform(sheet(next, SHOP)
                        .param("mapping", "Shop export")
                        .header("HX-Request", "true")
                        .header("HX-Trigger-Name", "mapping"))
                .andExpect(content().string(containsString("<option value=\"note\" selected=\"selected\"")));
        HandedFile other = handedIn("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(files.choice(other, "Shop export")).isEmpty();
        web.perform(post("/import/files/{id}/forget", next.id())
                        .param("mapping", "Shop export")
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/import/files/" + next.id()))
                .andExpect(flash().attribute("notice", "intake.columns.forgotten"));
        assertThat(journalled("intake.mapping.Mapping%"))
                .containsExactly("intake.mapping.MappingSaved", "intake.mapping.MappingDropped");
        assertThat(files.firstChoice(next).fields()).as("as last time").containsExactly(chosen);
    }

    @Test
    void anEncodingThatDoesNotFitIsToldInPlace() throws Exception {
        HandedFile file = handedIn(shop("林夏").getBytes(GB18030));
        web.perform(sheet(file, SHOP)
                        .param("encoding", "UTF_8")
                        .header("HX-Request", "true")
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The file is not in UTF-8: line 1")));
    }

    @Test
    void aDiscardedFileIsGone() throws Exception {
        HandedFile file = handedIn(shop("Lin").getBytes(StandardCharsets.UTF_8));
        web.perform(post("/import/files/{id}/discard", file.id())
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/import"))
                .andExpect(flash().attribute("notice", "intake.columns.discarded"));
        assertThat(file.path()).doesNotExist();
        web.perform(get("/import/files/{id}", file.id()).cookie(session)).andExpect(status().isNotFound());
    }

    @Test
    void aFileThatIsNotHereAnyMoreIsToldAndThatOfAnotherCommunityIsNotFound() throws Exception {
        HandedFile file = handedIn(shop("Lin").getBytes(StandardCharsets.UTF_8));
        web.perform(get("/import/files/{id}", file.id()).cookie(otherCommunity()))
                .andExpect(status().isNotFound());
        Files.delete(file.path());
        web.perform(get("/import/files/{id}", file.id()).cookie(session))
                .andExpect(redirectedUrl("/import"))
                .andExpect(flash().attribute("notice", "intake.refused.elsewhere"));
    }

    @Test
    void aFileOfTooManyColumnsIsRefusedAndWhatWaitsTooLongIsLetGo() throws Exception {
        HandedFile old = handedIn(shop("Lin").getBytes(StandardCharsets.UTF_8));
        jdbc.update("update intake_handed set handed_at = now() - interval '25 hours' where id = ?", old.id());
        String wide = "a,".repeat(250) + "\n" + "1,".repeat(250) + "\n";
        web.perform(ImportPageTests.handIn(wide.getBytes(StandardCharsets.UTF_8))
                        .cookie(session))
                .andExpect(flash().attribute("notice", "intake.refused.tooManyColumns"));
        assertThat(files.waiting(community.id(), 5)).isEmpty();
        assertThat(old.path()).doesNotExist();
    }

    private HandedFile handedIn(byte[] content) throws Exception {
        web.perform(ImportPageTests.handIn(content).cookie(session));
        return files.waiting(community.id(), 1).get(0);
    }

    private MockHttpServletRequestBuilder sheet(HandedFile file, String... fields) {
        return post("/import/files/{id}/sheet", file.id())
                .param("fields", fields)
                .cookie(session)
                .with(csrf());
    }

    private MockHttpServletRequestBuilder importing(HandedFile file, String... fields) {
        return post("/import/files/{id}/import", file.id())
                .param("fields", fields)
                .cookie(session)
                .with(csrf());
    }

    private Cookie otherCommunity() throws Exception {
        Community elsewhere = communities.open(
                "Zz elsewhere " + UUID.randomUUID(), "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
        return choosing(elsewhere);
    }

    private Cookie choosing(Community wanted) throws Exception {
        Cookie begun = web.perform(get("/import")).andReturn().getResponse().getCookie("SESSION");
        web.perform(post("/community")
                        .param("id", wanted.id().toString())
                        .cookie(begun)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
        return begun;
    }

    private Import finished() {
        await().until(() -> imports.newest(community.id(), 1).stream().noneMatch(Import::isRunning));
        return imports.newest(community.id(), 1).get(0);
    }

    private List<String> journalled(String kinds) {
        return jdbc.queryForList(
                "select kind from journal_entry where community_id = ? and kind like ? order by id",
                String.class,
                community.id().value(),
                kinds);
    }

    private static String shop(String name) {
        return "会员号,Joined at,客户姓名,colour\nm-1,2026-03-01," + name + ",red\n";
    }
}
