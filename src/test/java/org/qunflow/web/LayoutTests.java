package org.qunflow.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class LayoutTests {
    @Autowired
    MockMvc web;

    @Test
    @WithMockUser(roles = "LEAD")
    void aLeadIsOfferedEveryDesk() throws Exception {
        web.perform(get("/tasks/sample-form").header("Accept-Language", "zh-CN"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"zh-CN\"")))
                .andExpect(content().string(containsString("成员旅程")));
    }

    @Test
    void whatTheFrontEndBuildCompressedIsSentCompressed() throws Exception {
        String file = "/assets/" + new Assets(new ObjectMapper()).get("app").js();
        web.perform(get(file).header("Accept-Encoding", "gzip, br"))
                .andExpect(header().string("Content-Encoding", "br"))
                .andExpect(header().string("Cache-Control", containsString("immutable")));
        web.perform(get(file).header("Accept-Encoding", "gzip")).andExpect(header().string("Content-Encoding", "gzip"));
        web.perform(get(file)).andExpect(header().doesNotExist("Content-Encoding"));
    }

    @Test
    void thePagesCanBeInstalledOnAPhone() throws Exception {
        web.perform(get("/login")).andExpect(content().string(containsString("/install/qunflow.webmanifest")));
        web.perform(get("/install/qunflow.webmanifest"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"start_url\": \"/tasks\"")));
        web.perform(get("/install/icon-512.png"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/png"));
    }

    @Test
    @WithMockUser(roles = "OPERATOR")
    void anOperatorIsOfferedNoDesign() throws Exception {
        web.perform(get("/tasks/sample-form").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/design"))));
    }
}
