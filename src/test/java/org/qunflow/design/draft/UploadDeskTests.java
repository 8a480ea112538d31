package org.qunflow.design.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.hostile.HostileModels;
import org.qunflow.sop.ModelKind;
import org.springframework.test.web.servlet.ResultActions;

/** What comes from elsewhere: of other vendors, broken, hostile. */
class UploadDeskTests extends DraftDesk {
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
            String answer = upload(hostile.getKey(), hostile.getValue())
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            if (!"/design/drafts".equals(answer)) {
                staysADraft(answer, hostile.getKey());
            }
        }
    }

    @Test
    void whatIsHostileDoesNotGetInBySavingItOverSomethingHarmless() throws Exception {
        for (Map.Entry<String, byte[]> hostile : HostileModels.all().entrySet()) {
            if (hostile.getKey().endsWith(".form")) {
                String page = begun(ModelKind.FORM, ModelKind.FORM.key(hostile.getKey()));
                String content = new String(hostile.getValue(), StandardCharsets.UTF_8);
                if (save("anna", page, 1, content).andReturn().getResponse().getStatus() == 200) {
                    staysADraft(page, hostile.getKey());
                }
            }
        }
    }

    private void staysADraft(String page, String name) throws Exception {
        as("anna", get(page)).andExpect(status().isOk());
        String found = as("anna", get(page + "/findings"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(found).as(name).contains("\"rule\"");
        submit("anna", page, 2).andExpect(flash().attribute("notice", "drafts.submit.findings"));
        approve("bert", page).andExpect(flash().attribute("notice", "drafts.movedOn"));
    }

    private void refused(ResultActions answer, String why) throws Exception {
        answer.andExpect(redirectedUrl("/design/drafts")).andExpect(flash().attribute("notice", why));
    }
}
