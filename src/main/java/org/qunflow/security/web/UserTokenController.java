package org.qunflow.security.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.qunflow.security.token.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tokens of others: an administrator makes them for programs, never for people, and ends any of them. */
@Controller
@RequestMapping("/users/{name}/tokens")
class UserTokenController {
    private final UserPage user;
    private final Tokens tokens;

    UserTokenController(UserPage user, Tokens tokens) {
        this.user = user;
        this.tokens = tokens;
    }

    @PostMapping
    String make(
            @PathVariable String name,
            @Valid @ModelAttribute("newToken") NewToken wanted,
            BindingResult problems,
            Model page) {
        if (!user.user(name).isProgram()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (!problems.hasErrors()) {
            page.addAttribute("secret", tokens.make(name, wanted.name().strip(), wanted.valid()));
            page.addAttribute("newToken", NewToken.BLANK);
        }
        return user.show(name, page);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable String name, @PathVariable UUID id, RedirectAttributes next) {
        boolean revoked = tokens.revoke(user.user(name).username(), id);
        next.addFlashAttribute("notice", revoked ? "access.token.revoked" : "access.token.revokedBefore");
        return "redirect:/users/" + name;
    }
}
