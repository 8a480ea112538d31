package org.qunflow.intake.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.intake.Import;
import org.qunflow.intake.Imports;
import org.qunflow.intake.Wording;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.FileRefused;
import org.qunflow.intake.file.Sentence;
import org.qunflow.intake.mapping.HandedFiles;
import org.qunflow.intake.replay.Replays;
import org.qunflow.web.Conflict;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where a lead hands in files and watches their imports. */
@Controller
@RequestMapping("/import")
class ImportController {
    private static final int SHOWN = 20;

    private final Imports imports;
    private final CurrentCommunity current;
    private final CommunityChoice choice;
    private final Wording words;
    private final Replays replays;
    private final HandedFiles files;

    ImportController(
            Imports imports,
            CurrentCommunity current,
            CommunityChoice choice,
            Wording words,
            Replays replays,
            HandedFiles files) {
        this.imports = imports;
        this.current = current;
        this.choice = choice;
        this.words = words;
        this.replays = replays;
        this.files = files;
    }

    @GetMapping
    String page(Model page) {
        page.addAttribute("kinds", FileKind.values());
        page.addAttribute("limit", imports.uploadLimit());
        page.addAttribute("choice", CommunityChoice.OFFER);
        page.addAttribute(
                "waiting", current.find().map(c -> files.waiting(c.id(), SHOWN)).orElse(List.of()));
        list(page);
        return "intake/imports";
    }

    @GetMapping("/list")
    String rows(Model page) {
        list(page);
        return "intake/imports :: list";
    }

    private void list(Model page) {
        Optional<Community> community = current.find();
        List<Import> all = community.map(c -> imports.newest(c.id(), SHOWN)).orElse(List.of());
        page.addAttribute("community", community.orElse(null));
        page.addAttribute("imports", all);
        page.addAttribute("running", all.stream().anyMatch(Import::isRunning));
        page.addAttribute("words", words);
        page.addAttribute(
                "replay", community.flatMap(c -> replays.latest(c.id())).orElse(null));
    }

    @PostMapping
    Object upload(
            @RequestParam FileKind kind,
            @RequestParam MultipartFile file,
            @ModelAttribute CommunityChoice.Wanted wanted,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model page,
            RedirectAttributes flash)
            throws IOException {
        Answer answer = new Answer(htmx.isHtmxRequest(), response, page, flash);
        if (choice.isForeign(wanted)) {
            return answer.refused(Sentence.of("intake.refused.foreignCommunity"));
        }
        Optional<Community> community = choice.of(wanted, kind);
        if (community.isEmpty()) {
            return answer.refused(Sentence.of("intake.refused.noCommunity"));
        }
        try (InputStream content = file.getInputStream()) {
            return kind.isPreset()
                    ? answer.to(imports.upload(community.get(), kind, name(file), content))
                    : answer.to(files.keep(community.get(), kind, name(file), content));
        } catch (FileRefused refusal) {
            return answer.refused(refusal.why());
        }
    }

    private static String name(MultipartFile file) {
        return file.getOriginalFilename() == null ? "file" : file.getOriginalFilename();
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable UUID id, RedirectAttributes flash) {
        known(id);
        if (!imports.cancel(current.current().id(), id)) {
            throw new Conflict("intake.conflict.notRunning");
        }
        flash.addFlashAttribute("notice", "intake.cancelAsked");
        return "redirect:/import";
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable UUID id, RedirectAttributes flash) {
        known(id);
        if (!imports.resume(current.current().id(), id)) {
            throw new Conflict("intake.conflict.cannotGoOn");
        }
        flash.addFlashAttribute("notice", "intake.goesOn");
        return "redirect:/import";
    }

    @PostMapping("/{id}/drop")
    String drop(@PathVariable UUID id, RedirectAttributes flash) {
        known(id);
        if (!imports.drop(current.current().id(), id)) {
            throw new Conflict("intake.conflict.notStopped");
        }
        flash.addFlashAttribute("notice", "intake.dropped");
        return "redirect:/import";
    }

    @ExceptionHandler
    String tooLarge(
            MaxUploadSizeExceededException refusal, HtmxRequest htmx, HttpServletResponse response, Model page) {
        if (!htmx.isHtmxRequest()) {
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return "error/413";
        }
        Sentence why = Sentence.of("intake.refused.size", ">" + imports.uploadLimit(), imports.uploadLimit());
        return Answer.notice(why, response, page);
    }

    private void known(UUID id) {
        imports.find(current.current().id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
