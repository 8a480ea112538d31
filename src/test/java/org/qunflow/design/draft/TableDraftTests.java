package org.qunflow.design.draft;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.qunflow.sop.ModelKind;

/** Drafts of decision tables, with the cases beside them. */
class TableDraftTests extends DraftDesk {
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
    void anEmptyTableIsBegunAndCanBeSubmittedAtOnce() throws Exception {
        String page = begun(ModelKind.TABLE);
        as("anna", get(page)).andExpect(content().string(containsString("data-entry=\"dmn\"")));
        as("anna", get(page + "/findings")).andExpect(jsonPath("$.length()").value(0));
        submit("anna", page, 1).andExpect(flash().attribute("notice", "drafts.submitted"));
        approve("bert", page).andExpect(flash().attribute("notice", "drafts.deployed"));
    }
}
