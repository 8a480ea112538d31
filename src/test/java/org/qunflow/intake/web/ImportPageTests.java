package org.qunflow.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@SpringBootTest(properties = {"qunflow.intake.spool=target/spool", "qunflow.intake.sweep=1h"})
@AutoConfigureMockMvc
@WithMockUser(username = "lead", roles = "LEAD")
class ImportPageTests {
    private static final String MEMBERS =
            "external_id,arrived_at,note\nm-1,2026-03-01,tea\n=cmd(),soon,\"a \"\"b\"\"\"\n";

    @Autowired
    MockMvc web;

    @Autowired
    Imports imports;

    @Autowired
    Communities communities;

    @Autowired
    HandedFiles files;

    @Autowired
    Members members;

    @MockitoBean
    TimeTravel time;

    Community community;

    @BeforeEach
    void aCommunity() {
        community = communities.open("Tea", "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
    }

    @Test
    void explainsTheColumnsInBothLanguages() throws Exception {
        web.perform(get("/import").locale(Locale.ENGLISH).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hand in a file")))
                .andExpect(content().string(containsString("When the member arrived")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/import").header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("提交文件")))
                .andExpect(content().string(containsString("成员到达的时间")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void takesAFileAndShowsWhatBecameOfIt() throws Exception {
        importing(MEMBERS).andExpect(redirectedUrl("/import")).andExpect(flash().attribute("notice", "intake.started"));
        Import it = finished();
        assertThat(it.startedBy()).isEqualTo("lead");
        web.perform(get("/import/list").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("members.csv")))
                .andExpect(content().string(containsString("Done")))
                .andExpect(content().string(not(containsString("every 1s"))))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void rejectedLinesAreDownloadedWithReasonsAndWithoutFormulas() throws Exception {
        importing(MEMBERS);
        Import it = finished();
        web.perform(get("/import/{id}/rejected.csv", it.id()).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(
                        content()
                                .string(
                                        "\uFEFF\"Rejected because\",\"Original line\",\"external_id\",\"arrived_at\",\"note\"\r\n"
                                                + "\"arrived_at is no date: soon\",\"3\",\"'=cmd()\",\"soon\",\"a \"\"b\"\"\"\r\n"));
        web.perform(get("/import/{id}/rejected.csv", it.id()).header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("不是有效日期：soon")));
    }

    @Test
    void rejectedLinesCanBeMendedAndHandedInAgain() throws Exception {
        importing(MEMBERS);
        String rejected = web.perform(
                        get("/import/{id}/rejected.csv", finished().id()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        importing(rejected.replace("\"soon\"", "\"2026-03-02\""));
        Import mended = finished();
        assertThat(mended.accepted()).isEqualTo(1);
        assertThat(mended.messages()).isEmpty();
        assertThat(members.ids(community.id(), "import", List.of("=cmd()"))).hasSize(1);
        importing(rejected);
        String again = web.perform(
                        get("/import/{id}/rejected.csv", finished().id()).header("Accept-Language", "en"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains("\"arrived_at is no date: soon\",\"2\",\"'=cmd()\",\"soon\",\"a \"\"b\"\"\"\r\n");
    }

    @Test
    void aRefusedFileIsToldInPlace() throws Exception {
        web.perform(handIn("\n").header("HX-Request", "true").header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(header().string("HX-Retarget", "#notices"))
                .andExpect(content().string(containsString("The file holds no lines besides its header.")));
        web.perform(handIn(""))
                .andExpect(redirectedUrl("/import"))
                .andExpect(flash().attribute("notice", "intake.refused.empty"));
    }

    @Test
    void opensANewCommunityForAFile() throws Exception {
        web.perform(handIn(MEMBERS)
                        .param("name", "Zhu coffee")
                        .param("currency", "USD")
                        .param("zone", "America/New_York")
                        .param("history", "true")
                        .header("HX-Request", "true"))
                .andExpect(header().string("HX-Redirect", startsWith("/import/files/")));
        Community opened = communities.named("Zhu coffee").orElseThrow();
        assertThat(opened.currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(imports.newest(opened.id(), 5)).isEmpty();
        assertThat(files.waiting(opened.id(), 5)).hasSize(1);
    }

    @Test
    void whatIsNotRunningCannotBeCancelledAndWhatIsNotThereIsNotFound() throws Exception {
        importing(MEMBERS);
        Import it = finished();
        web.perform(post("/import/{id}/cancel", it.id()).with(csrf())).andExpect(status().isConflict());
        web.perform(post("/import/{id}/resume", it.id()).with(csrf())).andExpect(status().isConflict());
        web.perform(post("/import/{id}/drop", it.id()).with(csrf())).andExpect(status().isConflict());
        web.perform(post("/import/{id}/drop", UUID.randomUUID()).with(csrf())).andExpect(status().isNotFound());
        web.perform(post("/import/{id}/cancel", UUID.randomUUID()).with(csrf())).andExpect(status().isNotFound());
        web.perform(get("/import/{id}/rejected.csv", UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void aRecordedPastCanBeShiftedWhenItIsReplayed() throws Exception {
        Cookie session = web.perform(get("/import")).andReturn().getResponse().getCookie("SESSION");
        web.perform(handIn(MEMBERS)
                .param("name", "Yesterday")
                .param("currency", "CNY")
                .param("zone", "Asia/Shanghai")
                .param("history", "true")
                .cookie(session));
        web.perform(get("/import").cookie(session).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("name=\"shift\"")))
                .andExpect(content().string(containsString("the last recorded day is yesterday")));
        web.perform(get("/import").cookie(session).header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("平移到今天并上线")));
    }

    @Test
    void whyAPastCannotBeShiftedIsTold() throws Exception {
        web.perform(post("/import/replay").param("shift", "true").with(csrf()))
                .andExpect(redirectedUrl("/import"))
                .andExpect(flash().attribute("notice", "intake.replay.refused.lives"))
                .andExpect(flash().attribute("noticeKind", "danger"));
    }

    @Test
    void examplesCanBeDownloaded() throws Exception {
        web.perform(get("/import/example/ORDERS"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("external_id,order_id,ordered_at,amount,quantity,source")));
    }

    @Test
    @WithMockUser(roles = "OPERATOR")
    void isForLeadsOnly() throws Exception {
        web.perform(get("/import")).andExpect(status().isForbidden());
        web.perform(handIn(MEMBERS)).andExpect(status().isForbidden());
    }

    /** Hands the file in and imports it with the columns as they are guessed. */
    private ResultActions importing(String content) throws Exception {
        web.perform(handIn(content));
        HandedFile file = files.waiting(community.id(), 1).get(0);
        String[] fields = files.firstChoice(file).fields().toArray(String[]::new);
        return web.perform(post("/import/files/{id}/import", file.id())
                .param("fields", fields)
                .with(csrf()));
    }

    private static MockMultipartHttpServletRequestBuilder handIn(String content) {
        return handIn(content.getBytes(StandardCharsets.UTF_8));
    }

    static MockMultipartHttpServletRequestBuilder handIn(byte[] content) {
        MockMultipartHttpServletRequestBuilder request =
                multipart("/import").file(new MockMultipartFile("file", "members.csv", "text/csv", content));
        request.param("kind", "MEMBERS").with(csrf());
        return request;
    }

    private Import finished() {
        await().until(() -> imports.newest(community.id(), 1).stream().noneMatch(Import::isRunning));
        return imports.newest(community.id(), 1).get(0);
    }
}
