package org.qunflow.design.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.sop.Draft;
import org.qunflow.sop.Drafts;
import org.qunflow.sop.ModelKind;
import org.qunflow.sop.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the editor in the browser asks for and hands in. */
@Controller
@RequestMapping("/design/drafts")
class ContentController {
    private final DraftShelf shelf;
    private final Drafts drafts;
    private final Findings findings;
    private final StepTemplates templates;

    ContentController(DraftShelf shelf, Drafts drafts, Findings findings, StepTemplates templates) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.findings = findings;
        this.templates = templates;
    }

    /** Answer to a save; with 409 it names who was faster, when, and the draft in which the content was kept. */
    record Answer(int version, String by, Instant at, boolean open, UUID kept) {}

    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @RequestParam(required = false) Integer version) {
        Draft draft = shelf.get(id);
        String content = shelf.content(draft, version == null ? draft.version() : version);
        return ResponseEntity.ok()
                .contentType(draft.kind() == ModelKind.FORM ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML)
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    @PutMapping("/{id}/content")
    @ResponseBody
    ResponseEntity<Answer> save(
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "false") boolean auto,
            HttpServletRequest request)
            throws IOException {
        Draft before = shelf.get(id);
        byte[] body = request.getInputStream().readNBytes(ModelText.LARGEST + 1);
        if (body.length > ModelText.LARGEST) {
            return answer(HttpStatus.PAYLOAD_TOO_LARGE, before, null);
        }
        Optional<String> content = ModelText.of(body);
        if (content.isEmpty()) {
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, before, null);
        }
        Saved saved = drafts.save(id, seen, content.get(), auto);
        HttpStatus status = saved.refused() ? HttpStatus.CONFLICT : HttpStatus.OK;
        return answer(status, saved.draft(), saved.kept().map(Draft::id).orElse(null));
    }

    @GetMapping("/{id}/findings")
    @ResponseBody
    List<Findings.Finding> findings(@PathVariable UUID id, Locale locale) {
        return findings.of(shelf.get(id), locale);
    }

    @GetMapping(path = "/templates", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    byte[] templates() throws IOException {
        return templates.json();
    }

    private static ResponseEntity<Answer> answer(HttpStatus status, Draft draft, UUID kept) {
        return ResponseEntity.status(status)
                .body(new Answer(draft.version(), draft.changedBy(), draft.changedAt(), draft.isOpen(), kept));
    }
}
