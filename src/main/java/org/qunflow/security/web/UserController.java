package org.qunflow.security.web;

import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import org.qunflow.security.Role;
import org.qunflow.security.account.Accounts;
import org.qunflow.security.account.Answer;
import org.qunflow.security.account.Passwords;
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
    private final Accounts accounts;
    private final Passwords passwords;
    private final UserPage user;
    private final CurrentOperator operator;

    UserController(Accounts accounts, Passwords passwords, UserPage user, CurrentOperator operator) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.user = user;
        this.operator = operator;
    }

    @GetMapping
    String page(@PathVariable String name, Model page) {
        return user.show(name, page);
    }

    @PostMapping("/access")
    String access(
            @PathVariable String name,
            @Valid @ModelAttribute("access") Access access,
            BindingResult problems,
            Model page,
            RedirectAttributes next) {
        if (problems.getTarget() == null || mixes(name, access)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (problems.hasErrors()) {
            return user.show(name, page);
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
        if (user.user(name).isProgram()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (problems.hasErrors()) {
            return user.show(name, page);
        }
        return back(passwords.reset(operator.name(), name, wanted.password()), "access.done.password", name, next);
    }

    @PostMapping("/sessions/end")
    String endSessions(@PathVariable String name, RedirectAttributes next) {
        return back(accounts.endSessions(operator.name(), name), "access.done.sessions", name, next);
    }

    /** A program stays one, and a person becomes none. */
    private boolean mixes(String name, Access access) {
        boolean integrates = access.roles().contains(Role.INTEGRATION);
        return user.user(name).isProgram()
                ? !access.roles().equals(List.of(Role.INTEGRATION))
                        && !access.roles().isEmpty()
                : integrates;
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
