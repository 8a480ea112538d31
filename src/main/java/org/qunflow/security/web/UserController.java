package org.qunflow.security.web;

import jakarta.validation.Valid;
import java.util.EnumSet;
import org.qunflow.security.account.Accounts;
import org.qunflow.security.account.Answer;
import org.qunflow.security.account.Passwords;
import org.qunflow.security.account.User;
import org.qunflow.security.session.Sessions;
import org.qunflow.shared.CurrentOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of one user: roles and communities, locked or not, another password, sessions. */
@Controller
@RequestMapping("/users/{name}")
class UserController {
    private static final String PAGE = "login/user";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final CurrentOperator operator;

    UserController(Accounts accounts, Passwords passwords, Sessions sessions, CurrentOperator operator) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.operator = operator;
    }

    @GetMapping
    String page(@PathVariable String name, Model page) {
        return show(name, page);
    }

    @PostMapping("/access")
    String access(
            @PathVariable String name,
            @Valid @ModelAttribute("access") Access access,
            BindingResult problems,
            Model page,
            RedirectAttributes next) {
        if (problems.getTarget() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (problems.hasErrors()) {
            return show(name, page);
        }
        Answer answer = accounts.admit(operator.name(), name, EnumSet.copyOf(access.roles()), access.reach());
        return back(answer, "access.done.access", name, next);
    }

    @PostMapping("/enabled")
    String enabled(@PathVariable String name, @RequestParam boolean enabled, RedirectAttributes next) {
        Answer answer = accounts.enable(operator.name(), name, enabled);
        return back(answer, enabled ? "access.done.enabled" : "access.done.disabled", name, next);
    }

    @PostMapping("/password")
    String password(
            @PathVariable String name,
            @Valid @ModelAttribute("newPassword") NewPassword wanted,
            BindingResult problems,
            Model page,
            RedirectAttributes next) {
        if (problems.hasErrors()) {
            return show(name, page);
        }
        return back(passwords.reset(operator.name(), name, wanted.password()), "access.done.password", name, next);
    }

    @PostMapping("/sessions/end")
    String endSessions(@PathVariable String name, RedirectAttributes next) {
        return back(accounts.endSessions(operator.name(), name), "access.done.sessions", name, next);
    }

    private String show(String name, Model page) {
        User user = accounts.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("user", user);
        page.addAttribute("self", name.equals(operator.name()));
        page.addAttribute("sessions", sessions.of(name, ""));
        if (!page.containsAttribute("access")) {
            page.addAttribute("access", Access.of(user, accounts.reach(name)));
        }
        if (!page.containsAttribute("newPassword")) {
            page.addAttribute("newPassword", NewPassword.BLANK);
        }
        return PAGE;
    }

    private static String back(Answer answer, String done, String name, RedirectAttributes next) {
        if (answer == Answer.NOBODY) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean refused = answer != Answer.DONE;
        next.addFlashAttribute("notice", refused ? "access.refused." + answer : done);
        next.addFlashAttribute("noticeArgs", new Object[] {name});
        next.addFlashAttribute("noticeKind", refused ? "danger" : "success");
        return "redirect:/users/" + name;
    }
}
