package org.qunflow.tasks.note;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskFinder;
import org.qunflow.tasks.TaskReader;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes proofs and shows them. */
@Controller
@RequestMapping("/tasks/{id}/proofs")
class ProofController {
    private final TaskReader.Source readers;
    private final TaskFinder tasks;
    private final Proofs proofs;

    ProofController(TaskReader.Source readers, TaskFinder tasks, Proofs proofs) {
        this.readers = readers;
        this.tasks = tasks;
        this.proofs = proofs;
    }

    @PostMapping
    String add(@PathVariable String id, @RequestParam(required = false) MultipartFile file, RedirectAttributes flash)
            throws IOException {
        TaskReader reader = readers.here();
        Task task = tasks.find(reader, id);
        Optional<String> refused = kept(reader, task, file);
        flash.addFlashAttribute("noticeKind", refused.isPresent() ? "warning" : "success");
        flash.addFlashAttribute("notice", "notes.proof." + refused.orElse("kept"));
        flash.addFlashAttribute("noticeArgs", new Object[] {Proofs.LARGEST_MIB, Proofs.MOST});
        return "redirect:/tasks/" + task.id();
    }

    private Optional<String> kept(TaskReader reader, Task task, MultipartFile file) throws IOException {
        if (file == null) {
            return Optional.of("empty");
        }
        return file.getSize() > Proofs.LARGEST
                ? Optional.of("tooLarge")
                : proofs.add(reader, task, file.getOriginalFilename(), file.getBytes());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    String farTooLarge() {
        return "error/413";
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
