package org.qunflow.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.intake.Import;
import org.qunflow.intake.ImportStart;
import org.qunflow.intake.Imports;
import org.qunflow.intake.Wording;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.Sentence;
import org.qunflow.security.CommunityScope;
import org.qunflow.shared.CommunityId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes files over from programs, into a community that their account belongs to; any other is not there. */
@RestController
@RequestMapping("/api/communities/{community}/imports")
class ProgramImportController {
    private final Imports imports;
    private final Communities communities;
    private final CommunityScope scope;
    private final Wording words;

    ProgramImportController(Imports imports, Communities communities, CommunityScope scope, Wording words) {
        this.imports = imports;
        this.communities = communities;
        this.scope = scope;
        this.words = words;
    }

    /** What became of a file: it is being imported, or nothing of it is applied; with what is worth knowing. */
    record Taken(UUID id, List<String> notes) {}

    /** How an import stands. */
    record Progress(
            Import.State state,
            long read,
            long lines,
            long accepted,
            long unchanged,
            long rejected,
            List<String> notes) {}

    /** The body is the file. */
    @PostMapping("/{kind}")
    ResponseEntity<Taken> take(
            @PathVariable CommunityId community,
            @PathVariable FileKind kind,
            @RequestParam(defaultValue = "file.csv") String file,
            InputStream content,
            Locale reader)
            throws IOException {
        ImportStart start = imports.upload(own(community), kind, file, content);
        if (start instanceof ImportStart.Started started) {
            return ResponseEntity.accepted()
                    .location(URI.create("/api/communities/" + community + "/imports/" + started.id()))
                    .body(new Taken(started.id(), said(started.notes(), reader)));
        }
        List<Sentence> why = List.of(((ImportStart.Refused) start).why());
        return ResponseEntity.unprocessableEntity().body(new Taken(null, said(why, reader)));
    }

    @GetMapping("/{id}")
    Progress progress(@PathVariable CommunityId community, @PathVariable UUID id, Locale reader) {
        Import it = imports.find(own(community).id(), id).orElseThrow(ProgramImportController::notThere);
        return new Progress(
                it.state(),
                it.read(),
                it.lines(),
                it.accepted(),
                it.unchanged(),
                it.rejected(),
                said(it.messages(), reader));
    }

    private Community own(CommunityId community) {
        if (!scope.reach().includes(community)) {
            throw notThere();
        }
        return communities.all().stream()
                .filter(known -> known.id().equals(community))
                .findFirst()
                .orElseThrow(ProgramImportController::notThere);
    }

    private List<String> said(List<Sentence> sentences, Locale reader) {
        return sentences.stream().map(sentence -> words.say(sentence, reader)).toList();
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
