package org.qunflow.engagement.gathering.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.engagement.gathering.library.Library;
import org.qunflow.engagement.gathering.library.Material;
import org.qunflow.shared.Ids;
import org.qunflow.web.CurrentCommunity;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The material library (000-09): found, kept, changed; how often each was used. */
@Controller
@RequestMapping("/gatherings/materials")
class MaterialController {
    private final Library library;
    private final CurrentCommunity current;

    MaterialController(Library library, CurrentCommunity current) {
        this.library = library;
        this.current = current;
    }

    @GetMapping
    String list(LibraryPage asked, Model page) {
        Community community = current.current();
        page.addAttribute("community", community);
        asked.fill(
                page,
                "materials",
                (words, after, limit) -> library.materials(community.id(), words, after, limit),
                m -> new Library.Place(m.title(), m.id()));
        return "engagement/gathering/materials";
    }

    @GetMapping("/new")
    String blank(Model page) {
        return form(MaterialForm.EMPTY, null, page);
    }

    @GetMapping("/{id}")
    String material(@PathVariable UUID id, Model page) {
        Material material = library.material(current.current().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("material", material);
        return form(MaterialForm.of(material), null, page);
    }

    @PostMapping
    String add(MaterialForm form, HttpServletResponse response, RedirectAttributes next, Model page) {
        return keep(Ids.next(), form, response, next, page);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            MaterialForm form,
            HttpServletResponse response,
            RedirectAttributes next,
            Model page) {
        page.addAttribute(
                "material",
                library.material(current.current().id(), id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return keep(id, form, response, next, page);
    }

    private String keep(UUID id, MaterialForm form, HttpServletResponse response, RedirectAttributes next, Model page) {
        String problem = form.problem();
        if (problem != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, problem, page);
        }
        library.keep(current.current().id(), form.material(id));
        Notice.SUCCESS.say(next, "gatherings.materials.kept", form.title());
        return "redirect:/gatherings/materials";
    }

    private String form(MaterialForm form, String problem, Model page) {
        page.addAttribute("community", current.current());
        page.addAttribute("form", form);
        page.addAttribute("problem", problem);
        page.addAttribute("forms", ContentForm.values());
        page.addAttribute("licences", Material.Licence.values());
        return "engagement/gathering/material";
    }
}
