package org.qunflow.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.qunflow.web.RefusalsTests.SlowPages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;

@SpringBootTest(properties = "qunflow.database.pools.statement-timeout=300ms")
@AutoConfigureMockMvc
@Import(SlowPages.class)
@WithMockUser(roles = "OPERATOR")
class RefusalsTests {
    @Autowired
    MockMvc web;

    /** Pages that ask the database for what it cannot give. */
    @Controller
    static class SlowPages {
        private final JdbcTemplate jdbc;

        SlowPages(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping("/tasks/slow")
        String slow() {
            jdbc.execute("select pg_sleep(20)");
            return "sample-form";
        }

        @GetMapping("/tasks/slow/deep")
        String deep() {
            try {
                return slow();
            } catch (RuntimeException e) {
                throw new IllegalStateException("The engine could not do it", e);
            }
        }

        @GetMapping("/tasks/twice")
        String twice() {
            jdbc.execute("insert into engine_job_attempt (job_id) values ('refusals'), ('refusals')");
            return "sample-form";
        }
    }

    @Test
    void aPageThatTakesTooLongSaysSoInBothLanguages() throws Exception {
        web.perform(get("/tasks/slow").header("Accept-Language", "en"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("<h1>That took too long</h1>")))
                .andExpect(content().string(containsString("nothing was changed")))
                .andExpect(content().string(not(containsString("Exception"))));
        web.perform(get("/tasks/slow/deep").header("Accept-Language", "zh-CN"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("<h1>这次操作耗时太长</h1>")))
                .andExpect(content().string(containsString("没有改动任何数据")));
    }

    @Test
    void aPartOfAPageThatTakesTooLongSaysSoAtTheTop() throws Exception {
        web.perform(get("/tasks/slow").header("HX-Request", "true").header("Accept-Language", "en"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("HX-Retarget", "#notices"))
                .andExpect(content().string(containsString("did not answer in time")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void otherTroubleOfTheDatabaseIsNotTakenForSlowness() {
        assertThatThrownBy(() -> web.perform(get("/tasks/twice"))).hasCauseInstanceOf(DuplicateKeyException.class);
    }
}
