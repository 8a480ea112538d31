package org.qunflow.layering.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.qunflow.layering.band.BandKind;
import org.qunflow.layering.mechanism.MechanismAnswer;
import org.qunflow.layering.mechanism.Mechanisms;
import org.qunflow.layering.mechanism.Opening;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.web.CurrentCommunity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a lead does with groups for promotions: opens one, cancels one. */
@Controller
@RequestMapping("/layers/lead/mechanisms")
class MechanismLeadController {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    private final Mechanisms mechanisms;
    private final CurrentCommunity current;

    MechanismLeadController(Mechanisms mechanisms, CurrentCommunity current) {
        this.mechanisms = mechanisms;
        this.current = current;
    }

    @PostMapping
    String open(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String percent,
            @RequestParam(defaultValue = "ORDER") BandKind kind,
            @RequestParam(defaultValue = "0") String from,
            @RequestParam(defaultValue = "") String capacity,
            @RequestParam(defaultValue = "") String lastDay,
            RedirectAttributes next) {
        Opening opening =
                new Opening(name, whole(percent), kind, Math.max(whole(from), 0), whole(capacity), day(lastDay));
        MechanismAnswer answer = mechanisms.open(current.current().id(), opening);
        MechanismController.say(next, answer, "layers.mechanism.opened");
        return answer instanceof MechanismAnswer.Opened opened
                ? "redirect:/layers/mechanisms/" + opened.group()
                : "redirect:/layers/mechanisms";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable GroupId id, RedirectAttributes next) {
        CommunityId community = current.current().id();
        mechanisms.find(community, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        MechanismController.say(next, mechanisms.cancel(community, id), "layers.mechanism.cancelled");
        return "redirect:/layers/mechanisms/" + id;
    }

    private static int whole(String text) {
        return WHOLE.matcher(text.strip()).matches() ? Integer.parseInt(text.strip()) : -1;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
