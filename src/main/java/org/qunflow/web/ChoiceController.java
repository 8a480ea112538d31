package org.qunflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.qunflow.shared.CommunityId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.LocaleResolver;

/** The reader chooses a language or a community and comes back to the page. */
@Controller
class ChoiceController {
    private final LocaleResolver locales;
    private final CurrentCommunity community;

    ChoiceController(LocaleResolver locales, CurrentCommunity community) {
        this.locales = locales;
        this.community = community;
    }

    @PostMapping("/language")
    String language(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, LanguageConfiguration.nearest(Locale.forLanguageTag(to)));
        return "redirect:" + inside(back);
    }

    @PostMapping("/community")
    String community(@RequestParam CommunityId id) {
        if (!community.choose(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/";
    }

    private static String inside(String back) {
        return back.matches("/([^/\\\\\\s{}].*)?") && !back.contains("{") ? back : "/";
    }
}
