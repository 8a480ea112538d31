package org.qunflow.intake.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.intake.ImportStart;
import org.qunflow.intake.Wording;
import org.qunflow.intake.file.Encoding;
import org.qunflow.intake.file.FileRefused;
import org.qunflow.intake.file.Sentence;
import org.qunflow.intake.mapping.Choice;
import org.qunflow.intake.mapping.HandedFile;
import org.qunflow.intake.mapping.HandedFiles;
import org.qunflow.intake.mapping.Mappings;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where a lead says what the columns of a file hold, and sees at once how its first lines would be read. */
@Controller
@RequestMapping("/import/files/{id}")
class ColumnsController {
    private static final String LIST = "redirect:/import";

    private final HandedFiles files;
    private final Mappings mappings;
    private final CurrentCommunity current;
    private final Wording words;

    ColumnsController(HandedFiles files, Mappings mappings, CurrentCommunity current, Wording words) {
        this.files = files;
        this.mappings = mappings;
        this.current = current;
        this.words = words;
    }

    @GetMapping
    String page(@PathVariable UUID id, Model page) {
        HandedFile file = file(id);
        show(file, files.firstChoice(file), page);
        mappings.offered(file).stream().findFirst().ifPresent(m -> page.addAttribute("mapping", m.name()));
        return "intake/columns";
    }

    @PostMapping("/sheet")
    String sheet(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam MultiValueMap<String, String> form,
            HtmxRequest htmx,
            Model page) {
        HandedFile file = file(id);
        Optional<Choice> kept =
                "mapping".equals(htmx.getTriggerName()) ? files.choice(file, mapping) : Optional.empty();
        show(file, kept.orElseGet(() -> chosen(file, form)), page);
        kept.ifPresent(k -> page.addAttribute("mapping", mapping));
        return htmx.isHtmxRequest() ? "intake/columns :: sheet" : "intake/columns";
    }

    @PostMapping("/import")
    String start(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String saveAs,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Model page,
            RedirectAttributes flash) {
        HandedFile file = file(id);
        Choice choice = chosen(file, form);
        ImportStart start = files.start(current.current(), file, choice);
        if (start instanceof ImportStart.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            notice(refused.why(), page);
            show(file, choice, page);
            return "intake/columns";
        }
        mappings.save(file, saveAs, choice);
        flash.addFlashAttribute("notice", "intake.started");
        return LIST;
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id, RedirectAttributes flash) {
        files.discard(file(id));
        flash.addFlashAttribute("notice", "intake.columns.discarded");
        return LIST;
    }

    @PostMapping("/forget")
    String forget(@PathVariable UUID id, @RequestParam(defaultValue = "") String mapping, RedirectAttributes flash) {
        boolean gone = mappings.drop(file(id), mapping);
        flash.addFlashAttribute("notice", gone ? "intake.columns.forgotten" : "intake.columns.notKept");
        flash.addFlashAttribute("noticeArgs", new Object[] {mapping});
        flash.addFlashAttribute("noticeKind", gone ? "success" : "info");
        return "redirect:/import/files/" + id;
    }

    @ExceptionHandler
    String elsewhere(FileRefused refusal, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", refusal.why().key());
        flash.addFlashAttribute("noticeArgs", refusal.why().arguments().toArray());
        flash.addFlashAttribute("noticeKind", "danger");
        return LIST;
    }

    private void show(HandedFile file, Choice choice, Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        page.addAttribute("file", file);
        page.addAttribute("encodings", Encoding.values());
        page.addAttribute("mappings", mappings.offered(file));
        page.addAttribute("sheet", files.sheet(community, file, choice));
        page.addAttribute("words", words);
    }

    private static void notice(Sentence why, Model page) {
        page.addAttribute("notice", why.key());
        page.addAttribute("noticeArgs", why.arguments().toArray());
        page.addAttribute("noticeKind", "danger");
    }

    private static Choice chosen(HandedFile file, MultiValueMap<String, String> form) {
        Encoding encoding = "GB18030".equals(form.getFirst("encoding")) ? Encoding.GB18030 : Encoding.UTF_8;
        return new Choice(file.workbook() ? Encoding.UTF_8 : encoding, form.getOrDefault("fields", List.of()));
    }

    private HandedFile file(UUID id) {
        return files.find(current.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
