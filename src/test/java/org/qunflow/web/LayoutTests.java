package org.qunflow.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class LayoutTests {
    @Autowired
    MockMvc web;

    @MockitoBean
    Communities communities;

    @MockitoBean
    TimeTravel time;

    @BeforeEach
    void oneCommunity() {
        when(communities.all())
                .thenReturn(List.of(new Community(
                        CommunityId.next(),
                        "Northwind",
                        "Northwind",
                        ZoneId.of("UTC"),
                        Currency.getInstance("CNY"),
                        Community.Phase.LIVE,
                        null)));
    }

    @Test
    @WithMockUser(roles = "LEAD")
    void aLeadIsOfferedEveryDesk() throws Exception {
        web.perform(get("/tasks/sample").header("Accept-Language", "zh-CN"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"zh-CN\"")))
                .andExpect(content().string(containsString("成员旅程")));
    }

    @Test
    @WithMockUser(roles = "OPERATOR")
    void anOperatorIsOfferedNoDesign() throws Exception {
        web.perform(get("/tasks/sample").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/design"))));
    }
}
