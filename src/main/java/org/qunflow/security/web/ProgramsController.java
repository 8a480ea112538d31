package org.qunflow.security.web;

import jakarta.validation.Valid;
import java.util.Set;
import org.qunflow.security.Role;
import org.qunflow.security.account.Users;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The administrator's form for a program: an account without a password, whose tokens are made on its page. */
@Controller
@RequestMapping("/users/new/program")
class ProgramsController {
    private static final String PAGE = "login/program";

    private final Users users;

    ProgramsController(Users users) {
        this.users = users;
    }

    @GetMapping
    String page(Model page) {
        page.addAttribute("newProgram", NewProgram.BLANK);
        return PAGE;
    }

    @PostMapping
    String open(@Valid @ModelAttribute("newProgram") NewProgram wanted, BindingResult problems) {
        if (problems.getTarget() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (!problems.hasErrors() && !opened(wanted)) {
            problems.rejectValue("username", "login.username.taken");
        }
        return problems.hasErrors() ? PAGE : "redirect:/users/" + wanted.username();
    }

    private boolean opened(NewProgram wanted) {
        return users.openWithoutPassword(
                wanted.username(), wanted.displayName(), Set.of(Role.INTEGRATION), wanted.reach());
    }
}
