package org.qunflow.tasks;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunflow.conversion.Offers;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of one task: the member, the warnings, the rule that decided, the form. */
class TaskPageTests extends TaskDeskTest {
    @Autowired
    Offers offers;

    @Autowired
    Journal journal;

    @Test
    void theTaskPageShowsTheMemberAndTheQuickAnswers() throws Exception {
        ordered(wang, "88.50");
        as("anna", "OPERATOR", get("/tasks/t1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Accept into the waiting group")))
                .andExpect(content().string(containsString("88.50")))
                .andExpect(content().string(containsString("想学做饭")))
                .andExpect(content().string(containsString("We wrote: Welcome")));
    }

    @Test
    void theTaskPageWarnsAndSaysWhatIsOfferedAndWhichRuleDecided() throws Exception {
        transaction.executeWithoutResult(t -> {
            jdbc.update(
                    "update member_member set arrived_at = arrived_at - interval '7 days' where id = ?",
                    wang.id().value());
            offers.present(community, wang.id(), new Offers.Proposal("first-box", "first-step", 5), "o1");
            journal.append(JournalEntry.about(
                    "engine.DecisionTaken",
                    community,
                    now(),
                    "member",
                    wang.id().toString(),
                    Map.of(
                            "table",
                            "lead-screening",
                            "version",
                            1,
                            "row",
                            "rule_large_order",
                            "outputs",
                            Map.of("screening", "REVIEW"))));
        });
        as("anna", "OPERATOR", get("/tasks/t1"))
                .andExpect(content()
                        .string(allOf(
                                containsString("first-box · a first small step · until"),
                                containsString("Rule 4"),
                                not(containsString("Wants no messages")))));
        members.optOut(community, wang.id());
        as("anna", "OPERATOR", get("/tasks/t1"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Wants no messages"),
                                not(containsString("first-box")),
                                not(containsString("Suspended:")))));
    }

    @Test
    void theFormComesInTheReadersLanguage() throws Exception {
        as("anna", "OPERATOR", get("/tasks/t1/form"))
                .andExpect(content().string(containsString("Accept into the waiting group")));
        as("anna", "OPERATOR", get("/tasks/t1/form").header("Accept-Language", "zh"))
                .andExpect(content().string(containsString("通过，进入备选群")));
    }
}
