package org.qunflow.design.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItemInArray;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.DeskTest;
import org.qunflow.engine.HostileModels;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class DraftDeskTests extends DeskTest {
    private static final String VENDOR = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:vendor="http://vendor.example/bpmn" id="d" targetNamespace="t">
              <process id="vendor-process" name="流程" isExecutable="true">
                <laneSet id="lanes"><lane id="lane"><flowNodeRef>start</flowNodeRef></lane></laneSet>
                <extensionElements><vendor:meta key="colour" value="red"/></extensionElements>
                <startEvent id="start" name="开始"/>
                <dataObject id="paper"/>
              </process>
            </definitions>
            """;

    @Test
    void theListOffersWhatIsDeployed() throws Exception {
        as("anna", get("/design/drafts"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("member-journey.bpmn"), containsString("value=\"tier.dmn\""))));
    }

    @Test
    void aDraftIsOpenedAndItsModelServed() throws Exception {
        String page = begun();
        as("anna", get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-version=\"1\"")));
        as("anna", get(page + "/content")).andExpect(content().string(containsString("bpmn:definitions")));
        as("anna", get(page + "/history")).andExpect(status().isOk());
        as("anna", get("/design/drafts/templates"))
                .andExpect(jsonPath("$.length()", greaterThan(10)))
                .andExpect(jsonPath("$[*].id", hasItem("qunflow.touch")));
    }

    @Test
    void findingsSpeakTheReadersLanguage() throws Exception {
        String page = begun();
        String broken = text(page).replace("name=\"开始\"", "name=\"\"");
        save("anna", page, 1, broken)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
        as("anna", get(page + "/findings").header("Accept-Language", "zh-CN"))
                .andExpect(jsonPath("$[0].element").value("event_begin"))
                .andExpect(jsonPath("$[0].mend").value("请填写中文名称。"));
        as("anna", get(page + "/findings").header("Accept-Language", "en"))
                .andExpect(jsonPath("$[0].mend").value("Give the element a Chinese name."));
        as("anna", post(page + "/submit").param("seen", "2").with(csrf()))
                .andExpect(flash().attribute("notice", "drafts.submit.findings"));
    }

    @Test
    void whoIsSlowerGetsNameTimeAndACopy() throws Exception {
        String page = begun();
        save("anna", page, 1, text(page).replace("开始", "甲")).andExpect(status().isOk());
        save("bert", page, 1, text(page).replace("甲", "乙"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.by").value("anna"))
                .andExpect(jsonPath("$.at").exists())
                .andExpect(jsonPath("$.kept").exists());
    }

    @Test
    void whatCannotBeStoredIsRefusedWithAnAnswer() throws Exception {
        String page = begun();
        save("anna", page, 1, "x".repeat(1024 * 1024 + 1)).andExpect(status().isPayloadTooLarge());
        save("anna", page, 1, "").andExpect(status().isUnprocessableEntity());
        save("anna", page, 1, "a\0b").andExpect(status().isUnprocessableEntity());
        as(
                        "anna",
                        put(page + "/content?seen=1")
                                .content(new byte[] {(byte) 0xC3, 0x28})
                                .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        as("anna", put(page + "/content?seen=1").content("<a/>")).andExpect(status().isForbidden());
    }

    @Test
    void theSecondPairOfEyesSeesTheDifferenceAndDeploys() throws Exception {
        String page = begun();
        as(
                        "anna",
                        post(page + "/submit")
                                .param("seen", "1")
                                .param("note", "新流程")
                                .with(csrf()))
                .andExpect(flash().attribute("notice", "drafts.submitted"));
        as("anna", get(page)).andExpect(content().string(containsString("新流程")));
        as("anna", post(page + "/approve").param("over", "0").with(csrf()))
                .andExpect(flash().attribute("notice", "drafts.ownWork"));
        as("bert", get(page)).andExpect(content().string(containsString("data-change=\"event_begin\"")));
        as("bert", post(page + "/approve").param("over", "0").with(csrf()))
                .andExpect(flash().attribute("notice", "drafts.deployed"));
        as("bert", post(page + "/approve").param("over", "0").with(csrf()))
                .andExpect(flash().attribute("notice", "drafts.late.APPROVED"))
                .andExpect(flash().attribute("noticeArgs", hasItemInArray((Object) "bert")));
        as("bert", get(page)).andExpect(status().isOk());
    }

    @Test
    void anOldVersionIsRestoredAndADraftDiscarded() throws Exception {
        String page = begun();
        save("anna", page, 1, text(page).replace("开始", "甲"));
        as(
                        "anna",
                        post(page + "/restore")
                                .param("seen", "2")
                                .param("version", "1")
                                .with(csrf()))
                .andExpect(flash().attribute("notice", "drafts.restored"));
        assertThat(text(page)).contains("开始");
        as("anna", post(page + "/discard").with(csrf())).andExpect(flash().attribute("notice", "drafts.discarded"));
        as("anna", post(page + "/discard").with(csrf())).andExpect(flash().attribute("notice", "drafts.movedOn"));
    }

    @Test
    void whatIsNotThereIsNotThere() throws Exception {
        as("anna", get("/design/drafts/" + UUID.randomUUID())).andExpect(status().isNotFound());
        as("anna", get("/design/drafts/nothing")).andExpect(status().isBadRequest());
        as("anna", get(begun() + "/content?version=99")).andExpect(status().isNotFound());
        as("anna", post("/design/drafts").param("file", "../../etc/passwd").with(csrf()))
                .andExpect(status().isNotFound());
        as("anna", post("/design/drafts").param("key", "Über Größe").with(csrf()))
                .andExpect(flash().attribute("notice", "drafts.key.form"));
        as("anna", post("/design/drafts").param("key", "member-journey").with(csrf()))
                .andExpect(flash().attribute("notice", "drafts.key.taken"));
    }

    @Test
    void aTableIsDraftedWithItsCases() throws Exception {
        String page = redirected(
                as("anna", post("/design/drafts").param("file", "tier.dmn").with(csrf())));
        as("anna", get(page))
                .andExpect(
                        content().string(allOf(containsString("data-entry=\"dmn\""), containsString("data-add-case"))));
        as(
                "anna",
                post(page + "/cases")
                        .param("input", "HH", "3000")
                        .param("row", "rule_hh_800")
                        .with(csrf()));
        as("anna", get(page)).andExpect(content().string(containsString("data-case=\"false\"")));
        as("anna", get(page + "/findings").header("Accept-Language", "en"))
                .andExpect(jsonPath("$[0].rule").value("table-case"))
                .andExpect(jsonPath("$[0].found").value("band = 3000, quadrant = HH: #1 ≠ #2"));
        as(
                        "anna",
                        post(page + "/cases")
                                .param("input", "HH")
                                .param("row", "no-such-row")
                                .with(csrf()))
                .andExpect(flash().attribute("notice", "drafts.case.form"));
        String html = as("anna", get(page)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        String remove = html.replaceAll("(?s).*action=\"([^\"]*/cases/[^\"]*/remove)\".*", "$1");
        as("anna", post(remove).with(csrf()));
        as("anna", get(page + "/findings")).andExpect(jsonPath("$.length()").value(0));
        as("anna", post(page + "/discard").with(csrf()));
        as(
                        "anna",
                        post(page + "/cases")
                                .param("input", "HH", "1")
                                .param("row", "rule_hh_800")
                                .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void aModelFromAnotherVendorIsTakenAndWhatIsForeignInItIsNamed() throws Exception {
        String page = redirected(upload("vendor-process.bpmn", VENDOR.getBytes(StandardCharsets.UTF_8)));
        as("anna", get(page)).andExpect(status().isOk());
        as("anna", get(page + "/findings").header("Accept-Language", "en"))
                .andExpect(jsonPath("$[*].element", hasItem("paper")))
                .andExpect(jsonPath("$[*].element", hasItem("vendor-process")))
                .andExpect(jsonPath("$[*].rule", hasItem("forbidden-namespace")));
        as("anna", post(page + "/submit").param("seen", "1").with(csrf()))
                .andExpect(flash().attribute("notice", "drafts.submit.findings"));
        assertThat(text(page)).isEqualTo(VENDOR);
    }

    @Test
    void aBrokenFileIsKeptAndSaysSoAndWhatIsNoModelIsRefusedByName() throws Exception {
        String page = redirected(upload("broken.bpmn", "<definitions".getBytes(StandardCharsets.UTF_8)));
        as("anna", get(page)).andExpect(status().isOk());
        as("anna", get(page + "/findings")).andExpect(jsonPath("$[0].rule").value("not-readable"));
        refused(upload("../../etc/passwd", new byte[] {'a'}), "drafts.upload.kind");
        refused(upload("Prozess 1.bpmn", new byte[] {'a'}), "drafts.upload.kind");
        refused(upload("evil.jsp", new byte[] {'a'}), "drafts.upload.kind");
        refused(upload("empty.bpmn", new byte[0]), "drafts.upload.notText");
        refused(upload("zip.bpmn", new byte[] {'P', 'K', 3, 4, 0, (byte) 0xFF}), "drafts.upload.notText");
        refused(upload("large.bpmn", new byte[1024 * 1024 + 1]), "drafts.upload.tooLarge");
    }

    @Test
    void aHostileModelIsNeverMoreThanADraft() throws Exception {
        for (Map.Entry<String, byte[]> hostile : HostileModels.all().entrySet()) {
            String kind = hostile.getKey().replaceAll(".*\\.", ".");
            String page = kind.equals(".form")
                    ? null
                    : upload("hostile" + kind, hostile.getValue())
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl();
            if (page == null || page.equals("/design/drafts")) {
                continue;
            }
            as("anna", get(page)).andExpect(status().isOk());
            as("anna", get(page + "/findings")).andExpect(jsonPath("$.length()", greaterThan(0)));
            as("anna", post(page + "/submit").param("seen", "1").with(csrf()))
                    .andExpect(flash().attribute("notice", "drafts.submit.findings"));
            save("anna", page, 1, text(page) + "\n").andExpect(status().isOk());
            as("bert", post(page + "/approve").param("over", "0").with(csrf()))
                    .andExpect(flash().attribute("notice", "drafts.movedOn"));
        }
    }

    private void refused(ResultActions answer, String why) throws Exception {
        answer.andExpect(redirectedUrl("/design/drafts")).andExpect(flash().attribute("notice", why));
    }

    private ResultActions upload(String name, byte[] bytes) throws Exception {
        MockMultipartFile file = new MockMultipartFile("model", name, "application/octet-stream", bytes);
        return web.perform(multipart("/design/drafts/upload")
                .file(file)
                .with(csrf())
                .with(user("anna").roles("LEAD")));
    }

    private static String redirected(ResultActions answer) {
        String page = answer.andReturn().getResponse().getRedirectedUrl();
        assertThat(page).startsWith("/design/drafts/");
        return page;
    }

    private String begun() throws Exception {
        String page = as(
                        "anna",
                        post("/design/drafts")
                                .param("key", "desk-" + UUID.randomUUID())
                                .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page).startsWith("/design/drafts/");
        return page;
    }

    private String text(String page) throws Exception {
        return as("anna", get(page + "/content")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions save(String by, String page, int seen, String content) throws Exception {
        return as(
                by,
                put(page + "/content?seen=" + seen)
                        .contentType(MediaType.APPLICATION_XML)
                        .accept(MediaType.APPLICATION_JSON)
                        .content(content.getBytes(StandardCharsets.UTF_8))
                        .with(csrf()));
    }

    private ResultActions as(String name, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(name).roles("LEAD")));
    }
}
