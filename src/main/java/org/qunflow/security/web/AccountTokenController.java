package org.qunflow.security.web;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.UUID;
import org.qunflow.security.token.Tokens;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own tokens. A new one is shown in the answer to the form, and never again. */
@Controller
@RequestMapping("/account/tokens")
class AccountTokenController {
    private final AccountPage account;
    private final Tokens tokens;
    private final CurrentOperator operator;

    AccountTokenController(AccountPage account, Tokens tokens, CurrentOperator operator) {
        this.account = account;
        this.tokens = tokens;
        this.operator = operator;
    }

    @PostMapping
    String make(
            @Valid @ModelAttribute("newToken") NewToken wanted,
            BindingResult problems,
            HttpSession session,
            Model page) {
        if (!problems.hasErrors()) {
            page.addAttribute(
                    "secret", tokens.make(operator.name(), wanted.name().strip(), wanted.valid()));
            page.addAttribute("newToken", NewToken.BLANK);
        }
        return account.show(page, session);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable UUID id, RedirectAttributes next) {
        boolean revoked = tokens.revoke(operator.name(), id);
        next.addFlashAttribute("notice", revoked ? "access.token.revoked" : "access.token.revokedBefore");
        return AccountPage.HERE;
    }
}
