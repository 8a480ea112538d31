package org.qunflow.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.qunflow.intake.Import;
import org.qunflow.intake.Imports;
import org.qunflow.intake.Wording;
import org.qunflow.intake.file.Examples;
import org.qunflow.intake.file.FileKind;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Files to download: the rejected lines of an import with their reasons, and an example of each kind of file. */
@Controller
@RequestMapping("/import")
class RejectionsController {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Imports imports;
    private final CurrentCommunity current;
    private final Wording words;

    RejectionsController(Imports imports, CurrentCommunity current, Wording words) {
        this.imports = imports;
        this.current = current;
        this.words = words;
    }

    @GetMapping("/{id}/rejected.csv")
    void rejected(@PathVariable UUID id, Locale reader, HttpServletResponse response) throws IOException {
        Import it = imports.find(current.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PrintWriter out =
                file(response, "rejected-" + it.fileName().replaceAll("(?i)\\.(csv|txt|tsv|xlsx)$", "") + ".csv");
        RejectedFile rejected = new RejectedFile(it.layout(), words, reader, out);
        imports.rejections(it.community(), id, rejected::take);
        rejected.finish();
    }

    @GetMapping("/example/{kind}")
    void example(@PathVariable FileKind kind, HttpServletResponse response) throws IOException {
        String name = kind.name().toLowerCase(Locale.ROOT) + (kind.isPreset() ? ".txt" : ".csv");
        PrintWriter out = file(response, name);
        out.print(Examples.of(kind));
    }

    private static PrintWriter file(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        PrintWriter out = response.getWriter();
        if (!name.endsWith(".txt")) {
            out.print(BYTE_ORDER_MARK);
        }
        return out;
    }
}
