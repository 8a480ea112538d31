package org.qunflow.audit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.desks.DeskTest;
import org.qunflow.member.Member;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class MaskTests extends DeskTest {
    private Cookie session;

    private Member wang;
    private Member li;

    @BeforeEach
    void twoMembers() {
        wang = member("王小明");
        li = member("李雷雷");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit/members", "/audit/members?q=", "/audit/journal", "/audit/members/"})
    void nobodyIsNamedBeforeAReasonIsGiven(String path) throws Exception {
        String page = path.endsWith("/") ? path + wang.id() : path.endsWith("=") ? path + wang.externalId() : path;
        as(get(page))
                .andExpect(content()
                        .string(allOf(
                                containsString("王＊＊"),
                                not(containsString("小明")),
                                not(containsString(">" + wang.source() + " " + wang.externalId())))));
    }

    @Test
    void whoGivesAReasonSeesThisMemberInThisSessionAndItIsWrittenDown() throws Exception {
        as(post("/audit/members/" + wang.id() + "/unmask").with(csrf()).param("reason", "Complaint 4711"))
                .andExpect(redirectedUrl("/audit/members/" + wang.id()));
        as(get("/audit/members/" + wang.id()))
                .andExpect(content().string(allOf(containsString("王小明"), containsString(wang.externalId()))));
        as(get("/audit/members/" + li.id())).andExpect(content().string(not(containsString("雷雷"))));
        web.perform(get("/audit/members/" + wang.id()).with(user("audrey").roles("AUDITOR")))
                .andExpect(content().string(not(containsString("小明"))));
        assertThat(jdbc.queryForObject(
                        "select actor || ' ' || (data->>'reason') from journal_entry where kind = ? and subject_id = ?",
                        String.class,
                        Unmasking.KIND,
                        wang.id().toString()))
                .isEqualTo("audrey Complaint 4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "why"})
    void withoutAReasonNothingIsShown(String reason) throws Exception {
        as(post("/audit/members/" + wang.id() + "/unmask").with(csrf()).param("reason", reason))
                .andExpect(status().is3xxRedirection());
        as(get("/audit/members/" + wang.id())).andExpect(content().string(not(containsString("小明"))));
    }

    @Test
    void nobodyCanBeShownWhoIsNotThere() throws Exception {
        as(post("/audit/members/" + UUID.randomUUID() + "/unmask").with(csrf()).param("reason", "Complaint 4711"))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"王小明, 王＊＊", "A, A＊＊", "'', ＊＊", "👋x, 👋＊＊"})
    void ofANameTheFirstSignRemains(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13800138000, ＊＊00", "1234, ＊＊", "12345, ＊＊45", "'', ＊＊"})
    void ofANumberTheLastSignsRemain(String number, String masked) {
        assertThat(Masks.number(number)).isEqualTo(masked);
    }

    private ResultActions as(MockHttpServletRequestBuilder request) throws Exception {
        if (session != null) {
            request.cookie(session);
        }
        ResultActions answer = web.perform(request.with(user("audrey").roles("AUDITOR")));
        session = Optional.ofNullable(answer.andReturn().getResponse().getCookie("SESSION"))
                .orElse(session);
        return answer;
    }
}
