package org.qunflow.tasks.note;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskFinder;
import org.qunflow.tasks.TaskForms;
import org.qunflow.tasks.TaskReader;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes proofs and shows them. */
@Controller
@RequestMapping("/tasks/{id}/proofs")
class ProofController {
    private static final Object[] PROOF_BOUNDS = {Proofs.LARGEST_MIB, Proofs.MOST};

    private final TaskReader.Source readers;
    private final TaskFinder tasks;
    private final Proofs proofs;
    private final TaskForms forms;
    private final Answers answers;

    ProofController(TaskReader.Source readers, TaskFinder tasks, Proofs proofs, TaskForms forms, Answers answers) {
        this.forms = forms;
        this.readers = readers;
        this.tasks = tasks;
        this.proofs = proofs;
        this.answers = answers;
    }

    @PostMapping
    String add(
            @PathVariable String id,
            @RequestParam(required = false) MultipartFile file,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model page,
            RedirectAttributes flash)
            throws IOException {
        TaskReader reader = readers.here();
        Task task = tasks.find(reader, id);
        Optional<String> refused = kept(reader, task, file);
        return answers.say(
                "proofs",
                new Answers.Said("notes.proof." + refused.orElse("kept"), refused.isPresent(), PROOF_BOUNDS),
                reader,
                task,
                htmx,
                response,
                page,
                flash);
    }

    private Optional<String> kept(TaskReader reader, Task task, MultipartFile file) throws IOException {
        if (file == null) {
            return Optional.of("empty");
        }
        return file.getSize() > Proofs.LARGEST
                ? Optional.of("tooLarge")
                : proofs.add(
                        reader,
                        task,
                        file.getOriginalFilename(),
                        file.getBytes(),
                        forms.of(task).asksForPicture());
    }

    /** A picture is shown, a document is downloaded; neither may run anything here. */
    @GetMapping("/{proof}")
    ResponseEntity<byte[]> proof(@PathVariable String id, @PathVariable UUID proof) {
        TaskReader reader = readers.here();
        Proofs.Content content = proofs.content(tasks.find(reader, id), proof)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean picture = content.type().startsWith("image/");
        ContentDisposition how = (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(content.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .body(content.bytes());
    }
}
