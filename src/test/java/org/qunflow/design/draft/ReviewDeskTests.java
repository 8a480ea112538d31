package org.qunflow.design.draft;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItemInArray;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.qunflow.sop.ModelKind;

/** The second pair of eyes. */
class ReviewDeskTests extends DraftDesk {
    @Test
    void theSecondPairOfEyesSeesTheDifferenceAndDeploys() throws Exception {
        String page = begun(ModelKind.PROCESS);
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
    void aFormIsReadAsAListOfFieldsAndAsOperatorsSeeIt() throws Exception {
        String page = begun(ModelKind.FORM);
        String field =
                "\"components\": [{\"type\": \"textfield\", \"id\": \"field_wish\", \"key\": \"wish\", \"label\": \"愿望\"}]";
        save("anna", page, 1, text(page).replace("\"components\": []", field)).andExpect(status().isOk());
        as("anna", get(page + "/findings").header("Accept-Language", "en"))
                .andExpect(jsonPath("$[0].element").value("field_wish"))
                .andExpect(jsonPath("$[0].name").value("愿望"))
                .andExpect(jsonPath("$[0].mend").value("Write the English words beside this Chinese text."));
        submit("anna", page, 2).andExpect(flash().attribute("notice", "drafts.submit.findings"));
        String english = field.replace("\"愿望\"", "\"愿望\", \"properties\": {\"label.en\": \"Wish\"}");
        save("anna", page, 2, text(page).replace(field, english)).andExpect(status().isOk());
        submit("anna", page, 3).andExpect(flash().attribute("notice", "drafts.submitted"));
        as("bert", get(page).header("Accept-Language", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("data-change=\"field_wish\""),
                                containsString("data-schema-url=\"" + page + "/content\""),
                                containsString("No process asks with it yet"))));
        approve("bert", page).andExpect(flash().attribute("notice", "drafts.deployed"));
        as("bert", get("/design/drafts")).andExpect(status().isOk());
    }
}
