package org.qunflow.audit.report;

import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.qunflow.desks.DeskTest;
import org.qunflow.engine.Variants.Element;
import org.qunflow.journal.Journal;
import org.qunflow.shared.CurrentOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** The ground of the report's tests: one process that is in force, and an auditor who reads and exports. */
abstract class ReportTest extends DeskTest {
    static final Element WELCOME = new Element("serviceTask_welcome", "欢迎", "Welcome them");
    static final Element REVIEW = new Element("userTask_reviewLead", "复核", "Review them");

    @Autowired
    Journal journal;

    @Autowired
    CurrentOperator operator;

    @BeforeEach
    void aProcess() {
        when(map.newest()).thenReturn(List.of(version(1)));
    }

    String html() throws Exception {
        return as("/audit/report")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    String exported() throws Exception {
        return web.perform(post("/audit/report/export")
                        .param("process", JOURNEY)
                        .param("reason", "Quarterly review")
                        .with(csrf())
                        .with(user("auditor-" + UUID.randomUUID()).roles("AUDITOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    ResultActions as(String page) throws Exception {
        return web.perform(get(page).with(user("audrey").roles("AUDITOR")));
    }
}
