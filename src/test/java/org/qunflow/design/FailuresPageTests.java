package org.qunflow.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.desks.DeskTest;
import org.qunflow.member.Member;
import org.springframework.test.web.servlet.ResultActions;

class FailuresPageTests extends DeskTest {
    private Member wang;

    @BeforeEach
    void nothingFailed() {
        jdbc.update("delete from engine_bulk_failure");
        wang = member("王小明");
    }

    @Test
    void whereNothingFailedThePageSaysSo() throws Exception {
        as("LEAD").andExpect(content().string(containsString("No step has failed")));
    }

    @Test
    void aStepIsShownWithItsMemberItsErrorAndAButton() throws Exception {
        long id = failed("CORRELATE", "conversion.orderPaid", wang.id().toString());
        as("LEAD")
                .andExpect(content()
                        .string(allOf(
                                containsString("/audit/members/" + wang.id() + "\">王小明<"),
                                containsString("Order that answers an offer"),
                                containsString("no such offer &lt;b&gt;"),
                                containsString("/design/failures/" + id + "/again"))));
    }

    @Test
    void anAdministratorWhoMayNotReadTheAuditIsShownNoLinkToIt() throws Exception {
        failed("START", "member-journey", wang.id().toString());
        as("ADMIN")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("王小明"), not(containsString("/audit/members/")))));
    }

    @Test
    void anAnswerToATaskHasNoButtonForItIsLeftToPeople() throws Exception {
        failed("COMPLETE", "operator", "task-1");
        as("LEAD")
                .andExpect(content()
                        .string(allOf(
                                containsString("Answer to a task"),
                                containsString("waits for people"),
                                not(containsString("/again")))));
    }

    @Test
    void tryingAgainMakesItDueAndIsWrittenDown() throws Exception {
        long id = failed(
                "START_BY_MESSAGE", "member-journey member.returned", wang.id().toString());
        again(id).andExpect(flash().attribute("notice", "design.failures.asked"));

        assertThat(jdbc.queryForObject(
                        "select next_at <= now() from engine_bulk_failure where id = ?", Boolean.class, id))
                .isTrue();
        assertThat(jdbc.queryForObject(
                        "select actor from journal_entry where kind = 'engine.StepTriedAgain' and subject_id = ?",
                        String.class,
                        wang.id().toString()))
                .isEqualTo("lead");
    }

    @Test
    void whoComesSecondIsToldThatItWentThrough() throws Exception {
        long id = failed("START", "member-journey", wang.id().toString());
        jdbc.update("update engine_bulk_failure set resolved_at = now() where id = ?", id);
        again(id).andExpect(flash().attribute("notice", "design.failures.gone"));
    }

    @Test
    void aStepOfAnotherCommunityIsNotThere() throws Exception {
        long id = failed("START", "member-journey", wang.id().toString());
        jdbc.update("update engine_bulk_failure set community_id = gen_random_uuid() where id = ?", id);
        web.perform(post("/design/failures/" + id + "/again")
                        .with(user("lead").roles("LEAD"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void theHomePageLeadsThere() throws Exception {
        failed("START", "member-journey", wang.id().toString());
        web.perform(get("/").with(user("lead").roles("LEAD")))
                .andExpect(content().string(containsString("href=\"/design/failures\"")));
        web.perform(get("/").with(user("auditor").roles("AUDITOR")))
                .andExpect(content().string(not(containsString("href=\"/design/failures\""))));
    }

    @ParameterizedTest
    @CsvSource({"LEAD, 200", "ADMIN, 200", "OPERATOR, 403", "AUDITOR, 403"})
    void itIsForLeadsAndAdministrators(String role, int answer) throws Exception {
        as(role).andExpect(status().is(answer));
    }

    private long failed(String operation, String target, String key) {
        return jdbc.queryForObject("""
                insert into engine_bulk_failure (community_id, operation, target, business_key, error)
                values (?, ?, ?, ?, 'no such offer <b>') returning id""", Long.class, community.value(), operation, target, key);
    }

    @Test
    void whatFailedForTheSameReasonStandsTogetherAndIsTriedAgainTogether() throws Exception {
        failed("CORRELATE", "conversion.orderPaid", wang.id().toString());
        failed("CORRELATE", "conversion.orderPaid", member("李雷").id().toString());
        failed("START", "member-journey", wang.id().toString());
        jdbc.update("update engine_bulk_failure set error = 'no such offer ' || gen_random_uuid() || ' of 7',"
                + " next_at = null where operation = 'CORRELATE'");
        as("LEAD")
                .andExpect(content()
                        .string(allOf(
                                containsString("2 ×"),
                                containsString("no such offer … of …"),
                                containsString("2 not tried"))));

        web.perform(post("/design/failures/again")
                        .param("command", "conversion.orderPaid")
                        .param("cause", "no such offer … of …")
                        .with(user("lead").roles("LEAD"))
                        .with(csrf()))
                .andExpect(flash().attribute("notice", "live.failures.asked"))
                .andExpect(flash().attribute("noticeArgs", new Object[] {2}));
        assertThat(jdbc.queryForObject(
                        "select count(*) from engine_bulk_failure where next_at <= now() and operation = 'CORRELATE'",
                        Long.class))
                .isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from journal_entry where kind = 'engine.StepTriedAgain' and actor = 'lead'"
                                + " and subject_id in (select business_key from engine_bulk_failure)",
                        Long.class))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void oneCauseCanBeLookedAtAlone() throws Exception {
        failed("START", "member-journey", wang.id().toString());
        long other = failed("CORRELATE", "member.exited", wang.id().toString());
        jdbc.update("update engine_bulk_failure set error = 'quite another thing' where id = ?", other);
        web.perform(get("/design/failures")
                        .param("command", "member.exited")
                        .param("cause", "quite another thing")
                        .with(user("lead").roles("LEAD")))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"failure-" + other + "\""), containsString("Show all causes"))));
    }

    private ResultActions again(long id) throws Exception {
        return web.perform(post("/design/failures/" + id + "/again")
                        .with(user("lead").roles("LEAD"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/design/failures"));
    }

    private ResultActions as(String role) throws Exception {
        return web.perform(get("/design/failures").with(user("somebody").roles(role)));
    }
}
