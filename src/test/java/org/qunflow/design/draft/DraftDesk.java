package org.qunflow.design.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.qunflow.desks.DeskTest;
import org.qunflow.sop.ModelKind;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What leads do to drafts, as requests. */
abstract class DraftDesk extends DeskTest {

    /** A new draft by anna: the address of its page. */
    final String begun(ModelKind kind) throws Exception {
        return begun(kind, "desk-" + UUID.randomUUID());
    }

    final String begun(ModelKind kind, String key) throws Exception {
        return redirected(as(
                "anna",
                post("/design/drafts")
                        .param("key", key)
                        .param("kind", kind.name())
                        .with(csrf())));
    }

    final ResultActions upload(String name, byte[] bytes) throws Exception {
        MockMultipartFile file = new MockMultipartFile("model", name, "application/octet-stream", bytes);
        return web.perform(multipart("/design/drafts/upload")
                .file(file)
                .with(csrf())
                .with(user("anna").roles("LEAD")));
    }

    final String text(String page) throws Exception {
        return as("anna", get(page + "/content")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    final ResultActions save(String by, String page, int seen, String content) throws Exception {
        return as(
                by,
                put(page + "/content?seen=" + seen)
                        .contentType(MediaType.APPLICATION_XML)
                        .accept(MediaType.APPLICATION_JSON)
                        .content(content.getBytes(StandardCharsets.UTF_8))
                        .with(csrf()));
    }

    final ResultActions submit(String by, String page, int seen) throws Exception {
        return as(
                by,
                post(page + "/submit")
                        .param("seen", String.valueOf(seen))
                        .param("note", "因为")
                        .with(csrf()));
    }

    final ResultActions approve(String by, String page) throws Exception {
        return as(by, post(page + "/approve").param("over", "0").with(csrf()));
    }

    final ResultActions as(String name, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(name).roles("LEAD")));
    }

    static String redirected(ResultActions answer) {
        String page = answer.andReturn().getResponse().getRedirectedUrl();
        assertThat(page).startsWith("/design/drafts/");
        return page;
    }
}
