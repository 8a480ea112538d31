package org.qunflow.security.web;

import jakarta.validation.Valid;
import java.util.EnumSet;
import org.qunflow.security.Role;
import org.qunflow.security.account.Users;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page: who may sign in, and a form for the next one. */
@Controller
class UsersController {
    private static final String PAGE = "login/users";

    private final Users users;

    UsersController(Users users) {
        this.users = users;
    }

    @GetMapping("/users")
    String page(Model page) {
        page.addAttribute("users", users.all());
        page.addAttribute("newUser", NewUser.blank());
        return PAGE;
    }

    @PostMapping("/users")
    String open(
            @Valid @ModelAttribute("newUser") NewUser wanted,
            BindingResult problems,
            Model page,
            RedirectAttributes next) {
        if (problems.getTarget() == null || wanted.roles().contains(Role.INTEGRATION)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (!problems.hasErrors() && !open(wanted)) {
            problems.rejectValue("username", "login.username.taken");
        }
        if (problems.hasErrors()) {
            page.addAttribute("users", users.all());
            return PAGE;
        }
        next.addFlashAttribute("notice", "login.user.created");
        next.addFlashAttribute("noticeArgs", new Object[] {wanted.username()});
        return "redirect:/users";
    }

    private boolean open(NewUser wanted) {
        return users.open(
                wanted.username(),
                wanted.displayName(),
                wanted.password(),
                EnumSet.copyOf(wanted.roles()),
                wanted.reach());
    }
}
