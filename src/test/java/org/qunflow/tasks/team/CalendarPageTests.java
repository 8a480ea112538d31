package org.qunflow.tasks.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.DeskTest;
import org.qunflow.engine.WorkingSpan;
import org.qunflow.team.Hours;
import org.qunflow.team.WorkingTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class CalendarPageTests extends DeskTest {
    private static final RequestPostProcessor LEAD = user("lead").roles("LEAD");
    private static final RequestPostProcessor ADMIN = user("admin").roles("ADMIN");

    @Autowired
    WorkingTime time;

    @AfterEach
    void forget() {
        jdbc.update("delete from team_year where year = 2031");
        jdbc.update("delete from team_week");
    }

    @Test
    void aLeadSeesWhatIsUsualAndWhichYearIsMissing() throws Exception {
        web.perform(get("/team/hours").with(LEAD))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("PT4H working")))
                .andExpect(content().string(containsString("value=\"09:00\"")));
    }

    @Test
    void hoursThatALeadChangesHoldFromThenOn() throws Exception {
        web.perform(week("MONDAY", "22:00", "00:00").param("calendar", "CN")).andExpect(redirectedUrl("/team/hours"));
        assertThat(time.of(community).hours()).containsOnlyKeys(DayOfWeek.MONDAY);
        assertThat(time.of(community).hours().get(DayOfWeek.MONDAY)).isEqualTo(new Hours(1320, 1440));
        Instant monday = Instant.parse("2026-03-02T00:00:00Z");
        assertThat(time.after(
                        community, monday, WorkingSpan.parse("PT3H working").orElseThrow()))
                .isEqualTo(Instant.parse("2026-03-09T15:00:00Z"));
        assertThat(jdbc.queryForObject(
                        "select data ->> 'hours' from journal_entry where kind = 'team.HoursChanged'"
                                + " order by id desc limit 1",
                        String.class))
                .contains("22:00-00:00");
    }

    @Test
    void hoursThatCannotBeAreRefusedWhereTheyWereTyped() throws Exception {
        web.perform(week("MONDAY", "18:00", "09:00"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("From must be a time before to")));
        web.perform(week("MONDAY", "soon", "09:00")).andExpect(status().isUnprocessableEntity());
        web.perform(week("NONE", "", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("At least one day")));
        web.perform(week("MONDAY", "09:00", "18:00").param("calendar", "XX"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("There is no such calendar")));
        assertThat(jdbc.queryForObject("select count(*) from team_week", Long.class))
                .isZero();
    }

    @Test
    void anAdministratorLoadsAYearAndReplacesItByAnother() throws Exception {
        web.perform(upload("date,kind,name_zh,name_en\n2031-01-01,OFF,元旦,New Year\n"))
                .andExpect(redirectedUrl("/team/holidays?calendar=CN&year=2031"));
        web.perform(upload("date,kind,name_zh,name_en\n2031-01-02,OFF,元旦,New Year\n2031-01-04,WORK,元旦,New Year\n"))
                .andExpect(status().isFound());
        web.perform(get("/team/holidays?calendar=CN&year=2031").with(LEAD))
                .andExpect(content().string(containsString("Jan 2, 2031")))
                .andExpect(content().string(containsString("loaded by admin")))
                .andExpect(content().string(not(containsString("Jan 1, 2031"))));
        web.perform(get("/team/holidays/CN/2031.csv").with(LEAD))
                .andExpect(content().string(containsString("2031-01-04,WORK,元旦,New Year")));
    }

    @Test
    void aFileThatIsWrongIsRefusedWithEveryReasonAndNothingChanges() throws Exception {
        web.perform(upload("date,kind,name_zh,name_en\n2031-01-32,OFF,a,b\n2031-01-02,NO,a,b\n"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Line 2: “2031-01-32” is no date")))
                .andExpect(content().string(containsString("Line 3: “NO” must be OFF or WORK")));
        assertThat(jdbc.queryForObject("select count(*) from team_year where year = 2031", Long.class))
                .isZero();
    }

    @Test
    void onlyAnAdministratorLoadsHolidays() throws Exception {
        web.perform(multipart("/team/holidays/upload")
                        .file(file("x"))
                        .with(csrf())
                        .with(LEAD))
                .andExpect(status().isForbidden());
        web.perform(get("/team/hours").with(ADMIN)).andExpect(status().isForbidden());
        web.perform(get("/team/hours").with(user("olga").roles("OPERATOR"))).andExpect(status().isForbidden());
        web.perform(get("/team/holidays/CN/1999.csv").with(ADMIN)).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder week(String day, String from, String to) {
        return post("/team/hours")
                .with(LEAD)
                .with(csrf())
                .param("works." + day, "on")
                .param("from." + day, from)
                .param("to." + day, to);
    }

    private static MockHttpServletRequestBuilder upload(String text) {
        return multipart("/team/holidays/upload")
                .file(file(text))
                .param("calendar", "CN")
                .with(csrf())
                .with(ADMIN);
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "holidays.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
