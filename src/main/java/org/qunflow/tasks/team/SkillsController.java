package org.qunflow.tasks.team;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.qunflow.security.Colleagues.Colleague;
import org.qunflow.tasks.TaskReader;
import org.qunflow.team.Skills;
import org.qunflow.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What colleagues can do, and how we know; tasks that name a skill go to them first. */
@Controller
@RequestMapping("/team/skills")
class SkillsController {
    private final TaskReader.Source readers;
    private final Skills skills;
    private final People people;

    SkillsController(TaskReader.Source readers, Skills skills, People people) {
        this.readers = readers;
        this.skills = skills;
        this.people = people;
    }

    @GetMapping
    String page(Model page) {
        return fill(page, readers.here(), "", "", "");
    }

    @PostMapping
    String note(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(defaultValue = "") String source,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        TaskReader reader = readers.here();
        Optional<String> refused =
                people.has(reader.community(), who) ? skills.note(who, skill, source) : Optional.of("who");
        if (refused.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", refused.get());
            return fill(page, reader, who, skill, source);
        }
        Notice.SUCCESS.say(next, "skills.noted");
        return "redirect:/team/skills";
    }

    @PostMapping("/forget")
    String forget(@RequestParam String who, @RequestParam String skill, RedirectAttributes next) {
        if (!people.has(readers.here().community(), who)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        skills.forget(who, skill);
        Notice.SUCCESS.say(next, "skills.forgotten");
        return "redirect:/team/skills";
    }

    private String fill(Model page, TaskReader reader, String who, String skill, String source) {
        List<Colleague> there = people.atWork(reader.community());
        page.addAttribute("people", there);
        page.addAttribute(
                "skills", skills.of(there.stream().map(Colleague::name).toList()));
        page.addAttribute("known", skills.known());
        page.addAttribute("who", who);
        page.addAttribute("skill", skill);
        page.addAttribute("source", source);
        return "team/skills";
    }
}
