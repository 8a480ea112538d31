package org.qunflow.design.draft;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.sop.Draft;
import org.qunflow.sop.Drafts;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The three calls that Camunda Modeler on the desktop makes when somebody deploys, answered as it expects them. What it
 * hands in becomes a draft: nothing goes live here.
 */
@RestController
@RequestMapping("/api/engine-rest")
class DesktopController {
    private static final String ENGINE = "7.24.0";
    private static final int MOST = 10;

    private final Drafts drafts;
    private final MessageSource words;

    DesktopController(Drafts drafts, MessageSource words) {
        this.drafts = drafts;
        this.words = words;
    }

    /** As Camunda answers a deployment. The definitions stay empty: a draft cannot be started. */
    record Deployment(UUID id, String name, Instant deploymentTime, Map<String, Object> deployedProcessDefinitions) {}

    /** As Camunda refuses; the message is shown to the person. */
    record Refusal(String type, String message) {}

    @GetMapping("/version")
    Map<String, String> version() {
        return Map.of("version", ENGINE);
    }

    /** Asked only to see whether somebody is there and lets one in. */
    @GetMapping("/deployment")
    List<Deployment> deployments() {
        return List.of();
    }

    @PostMapping(path = "/deployment/create", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> create(
            @RequestParam(name = "deployment-name", defaultValue = "") String name,
            MultipartHttpServletRequest request,
            Locale locale)
            throws IOException {
        List<MultipartFile> files = List.copyOf(request.getFileMap().values());
        if (files.isEmpty() || files.size() > MOST) {
            return refused("drafts.desktop.files", "", locale);
        }
        for (MultipartFile file : files) {
            Optional<String> why = ModelText.refusal(nameOf(file), file.getBytes());
            if (why.isPresent()) {
                return refused(why.get(), nameOf(file), locale);
            }
        }
        List<Draft> taken = new ArrayList<>();
        for (MultipartFile file : files) {
            taken.add(drafts.handIn(nameOf(file), ModelText.of(file.getBytes()).orElseThrow()));
        }
        Draft first = taken.get(0);
        return ResponseEntity.ok(new Deployment(first.id(), name, first.changedAt(), Map.of()));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<Object> tooLarge(Locale locale) {
        return refused("drafts.upload.tooLarge", "", locale);
    }

    private ResponseEntity<Object> refused(String why, String file, Locale locale) {
        String message = words.getMessage(why, new Object[] {file}, locale);
        return ResponseEntity.status(HttpStatus.BAD_REQUEST).body(new Refusal("InvalidRequestException", message));
    }

    private static String nameOf(MultipartFile file) {
        return String.valueOf(file.getOriginalFilename());
    }
}
