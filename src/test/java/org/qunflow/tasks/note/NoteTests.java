package org.qunflow.tasks.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.DeskTest;
import org.qunflow.member.Member;
import org.qunflow.outreach.Written;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class NoteTests extends DeskTest {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    Drafts drafts;

    private Member wang;

    @BeforeEach
    void oneTask() {
        jdbc.update("delete from tasks_draft");
        jdbc.update("delete from tasks_comment");
        jdbc.update("delete from tasks_proof");
        wang = member("王小明");
        told(opened("t1", wang.id(), "OPERATOR", Duration.ofHours(3)));
        told(opened("leads", wang.id(), "LEAD", null));
    }

    @Test
    void whatIsTypedComesBackAfterACrashToWhoTypedIt() throws Exception {
        draft("t1", "{\"verdict\":\"REJECT\",\"note\":\"ring\"}").andExpect(status().isNoContent());
        draft("t1", "{\"verdict\":\"REJECT\",\"note\":\"ring twice\"}").andExpect(status().isNoContent());
        as("anna", get("/tasks/t1")).andExpect(content().string(containsString("ring twice")));
        as("bob", get("/tasks/t1")).andExpect(content().string(not(containsString("ring twice"))));
    }

    @Test
    void aDraftIsAJsonObjectOfBoundedSizeForOnesOwnTasks() throws Exception {
        draft("t1", "[]").andExpect(status().isBadRequest());
        draft("t1", "{").andExpect(status().isBadRequest());
        draft("t1", "{\"note\":\"" + "x".repeat(70_000) + "\"}").andExpect(status().isBadRequest());
        draft("t1", "{\"note\":\"\\u0000\"}").andExpect(status().isBadRequest());
        draft("leads", "{}").andExpect(status().isForbidden());
        draft("unknown", "{}").andExpect(status().isNotFound());
        assertThat(count("tasks_draft")).isZero();
    }

    @Test
    void aClosedTaskKeepsNoDraft() throws Exception {
        draft("t1", "{\"note\":\"x\"}");
        told(closed("t1", wang.id(), "anna", false));
        assertThat(drafts.sweep()).isEqualTo(1);
        draft("t1", "{\"note\":\"y\"}").andExpect(status().isNoContent());
        assertThat(count("tasks_draft")).isZero();
    }

    @Test
    void commentsAreReadByColleaguesAndNoMarkup() throws Exception {
        comment("She calls back <b>tomorrow</b>");
        as("bob", get("/tasks/t1"))
                .andExpect(content().string(containsString("She calls back &lt;b&gt;tomorrow&lt;/b&gt;")));
        comment(" ").andExpect(flash().attribute("notice", "notes.comment.bad"));
        comment("x".repeat(2_001)).andExpect(flash().attribute("notice", "notes.comment.bad"));
        assertThat(count("tasks_comment")).isEqualTo(1);
        as("anna", post("/tasks/leads/comments").with(csrf()).param("text", "x"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aCommentIsInTheJournalWithoutItsText() throws Exception {
        comment("secret words");
        String entry = jdbc.queryForObject(
                "select data::text from journal_entry where kind = 'tasks.TaskCommented' order by id desc limit 1",
                String.class);
        assertThat(entry).contains("t1", "anna").doesNotContain("secret");
    }

    @Test
    void aPictureIsKeptAndShownAsWhatItIs() throws Exception {
        upload("C:\\fakepath\\进群.png", "text/html", PNG).andExpect(flash().attribute("notice", "notes.proof.kept"));
        String id = jdbc.queryForObject("select id::text from tasks_proof", String.class);
        as("bob", get("/tasks/t1")).andExpect(content().string(containsString("/tasks/t1/proofs/" + id)));
        as("bob", get("/tasks/t1/proofs/" + id))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(PNG));
        as("bob", get("/tasks/leads/proofs/" + id)).andExpect(status().isForbidden());
    }

    @Test
    void aDocumentIsDownloadedNotShown() throws Exception {
        upload("receipt.pdf", "application/pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
        String id = jdbc.queryForObject("select id::text from tasks_proof", String.class);
        as("bob", get("/tasks/t1/proofs/" + id))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
    }

    @Test
    void whatIsNoPictureByItsContentIsRefusedWhateverItSays() throws Exception {
        upload("cat.png", "image/png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .andExpect(flash().attribute("notice", "notes.proof.wrongType"));
        upload("cat.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8))
                .andExpect(flash().attribute("notice", "notes.proof.wrongType"));
        upload("nothing.png", "image/png", new byte[0]).andExpect(flash().attribute("notice", "notes.proof.empty"));
        assertThat(count("tasks_proof")).isZero();
    }

    @Test
    void whatIsLargerThanTenMebibytesIsRefused() throws Exception {
        upload("big.png", "image/png", Arrays.copyOf(PNG, Proofs.LARGEST + 1))
                .andExpect(flash().attribute("notice", "notes.proof.tooLarge"));
        upload("fits.png", "image/png", Arrays.copyOf(PNG, Proofs.LARGEST))
                .andExpect(flash().attribute("notice", "notes.proof.kept"));
    }

    @Test
    void thereIsAnEndToProofs() throws Exception {
        for (int i = 0; i < Proofs.MOST; i++) {
            upload("p.png", "image/png", PNG);
        }
        upload("p.png", "image/png", PNG).andExpect(flash().attribute("notice", "notes.proof.tooMany"));
        assertThat(count("tasks_proof")).isEqualTo(Proofs.MOST);
    }

    @Test
    void aRefusalIsSaidInTheCardSoThatNothingElseOnThePageIsLost() throws Exception {
        byte[] html = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        web.perform(multipart("/tasks/t1/proofs")
                        .file(new MockMultipartFile("file", "cat.png", "image/png", html))
                        .with(csrf())
                        .with(user("anna").roles("OPERATOR"))
                        .header("HX-Request", "true"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("by its content this file is none of them")))
                .andExpect(content().string(not(containsString("<html"))));
        as("anna", post("/tasks/t1/proofs").with(csrf()).header("HX-Request", "true"))
                .andExpect(content().string(containsString("The file is empty.")));
        String tooLong = "x".repeat(2_001);
        as(
                        "anna",
                        post("/tasks/t1/comments")
                                .with(csrf())
                                .param("text", tooLong)
                                .header("HX-Request", "true"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(tooLong)));
    }

    @Test
    void theTextToSendIsTheApprovedOneThatIsCalledAsTheForm() throws Exception {
        as("anna", get("/tasks/t1")).andExpect(content().string(not(containsString("to-send"))));
        when(outreach.written(community, wang.id(), "lead-review"))
                .thenReturn(Optional.of(new Written("lead-review", "先问一句", "First question", 3, "zh", "王小明您好 <b>")));
        as("anna", get("/tasks/t1"))
                .andExpect(content().string(containsString("王小明您好 &lt;b&gt;")))
                .andExpect(content().string(containsString("Message template “First question”, version 3")))
                .andExpect(content().string(containsString("data-copy=\"#to-send\"")));
    }

    private ResultActions draft(String task, String answers) throws Exception {
        return as("anna", post("/tasks/" + task + "/draft").with(csrf()).param("answers", answers));
    }

    private ResultActions comment(String text) throws Exception {
        return as("anna", post("/tasks/t1/comments").with(csrf()).param("text", text));
    }

    private ResultActions upload(String name, String type, byte[] bytes) throws Exception {
        return web.perform(multipart("/tasks/t1/proofs")
                        .file(new MockMultipartFile("file", name, type, bytes))
                        .with(csrf())
                        .with(user("anna").roles("OPERATOR")))
                .andExpect(redirectedUrl("/tasks/t1#proofs"));
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private ResultActions as(String who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(who).roles("OPERATOR")));
    }
}
