package org.qunflow.security.web;

import jakarta.validation.Valid;
import org.qunflow.security.first.FirstAdmins;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the first administrator is created with the token that was printed at the start. */
@Controller
class FirstAdminController {
    private static final String PAGE = "login/first-admin";

    private final FirstAdmins admins;

    FirstAdminController(FirstAdmins admins) {
        this.admins = admins;
    }

    @GetMapping("/first-admin")
    String page(@RequestParam(defaultValue = "") String token, Model page) {
        if (admins.arePresent()) {
            return "redirect:/login";
        }
        page.addAttribute("firstAdmin", FirstAdmin.blank(token));
        return PAGE;
    }

    @PostMapping("/first-admin")
    String create(
            @Valid @ModelAttribute("firstAdmin") FirstAdmin wanted, BindingResult problems, RedirectAttributes next) {
        if (!problems.hasErrors() && !admins.open(wanted.token(), wanted.username(), wanted.password())) {
            problems.rejectValue("token", "login.token.invalid");
        }
        if (problems.hasErrors()) {
            return PAGE;
        }
        next.addFlashAttribute("notice", "login.firstAdmin.created");
        return "redirect:/login";
    }
}
