package org.qunflow.design.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunflow.sop.ModelKind;

/** A draft from its beginning: opened, checked, saved, contested, restored, put aside. */
class DraftDeskTests extends DraftDesk {
    @Test
    void theListOffersWhatIsDeployed() throws Exception {
        as("anna", get("/design/drafts"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("member-journey.bpmn"), containsString("value=\"tier.dmn\""))));
    }

    @Test
    void aDraftIsOpenedAndItsModelServed() throws Exception {
        String page = begun(ModelKind.PROCESS);
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
        String page = begun(ModelKind.PROCESS);
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
        String page = begun(ModelKind.PROCESS);
        save("anna", page, 1, text(page).replace("开始", "甲")).andExpect(status().isOk());
        save("bert", page, 1, text(page).replace("甲", "乙"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.by").value("anna"))
                .andExpect(jsonPath("$.at").exists())
                .andExpect(jsonPath("$.kept").exists());
    }

    @Test
    void whatCannotBeStoredIsRefusedWithAnAnswer() throws Exception {
        String page = begun(ModelKind.PROCESS);
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
    void anOldVersionIsRestoredAndADraftDiscarded() throws Exception {
        String page = begun(ModelKind.PROCESS);
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
        as("anna", get(begun(ModelKind.PROCESS) + "/content?version=99")).andExpect(status().isNotFound());
        as("anna", post("/design/drafts").param("file", "../../etc/passwd").with(csrf()))
                .andExpect(status().isNotFound());
        as("anna", post("/design/drafts").param("key", "Über Größe").with(csrf()))
                .andExpect(flash().attribute("notice", "drafts.key.form"));
        as("anna", post("/design/drafts").param("key", "member-journey").with(csrf()))
                .andExpect(flash().attribute("notice", "drafts.key.taken"));
    }
}
