package org.qunflow.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.intake.ImportStart;
import org.qunflow.intake.Imports;
import org.qunflow.intake.command.HandedIn;
import org.qunflow.intake.command.Standing;
import org.qunflow.intake.file.FileRefused;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes files over from the command line on the same machine; {@link HandoverConfiguration} keeps everybody else out. */
@RestController
@RequestMapping("/intake/handover")
class HandoverController {
    private static final String OPERATOR = "command-line";

    private final Imports imports;
    private final Communities communities;
    private final CurrentOperator operator;

    HandoverController(Imports imports, Communities communities, CurrentOperator operator) {
        this.imports = imports;
        this.communities = communities;
        this.operator = operator;
    }

    @GetMapping
    Map<String, String> isThere() {
        return Map.of("product", "qunflow");
    }

    @PostMapping
    ResponseEntity<Object> take(HandedIn about, InputStream content) {
        Community community = about.open(communities);
        ImportStart[] start = new ImportStart[1];
        operator.runAs(OPERATOR, () -> start[0] = start(community, about, content));
        if (start[0] instanceof ImportStart.Started started) {
            return ResponseEntity.ok(Map.of("path", "/" + community.id() + "/" + started.id()));
        }
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(start[0]);
    }

    private ImportStart start(Community community, HandedIn about, InputStream content) {
        try {
            return imports.handOver(community, about.kind(), about.fileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("The file did not arrive", e);
        }
    }

    @GetMapping("/{community}/{id}")
    Standing standing(@PathVariable CommunityId community, @PathVariable UUID id) {
        return imports.find(community, id)
                .map(Standing::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(FileRefused refusal) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(new ImportStart.Refused(refusal.why()));
    }
}
