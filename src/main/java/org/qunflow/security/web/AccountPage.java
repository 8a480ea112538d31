package org.qunflow.security.web;

import jakarta.servlet.http.HttpSession;
import org.qunflow.security.account.User;
import org.qunflow.security.account.Users;
import org.qunflow.security.session.Sessions;
import org.qunflow.security.token.Tokens;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One's own page: the password, where one is signed in, and one's tokens. */
@Component
class AccountPage {
    static final String HERE = "redirect:/account";

    private final Sessions sessions;
    private final Tokens tokens;
    private final CurrentOperator operator;
    private final Users users;

    AccountPage(Sessions sessions, Tokens tokens, CurrentOperator operator, Users users) {
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
        this.operator = operator;
    }

    String show(Model page, HttpSession session) {
        page.addAttribute("own", true);
        page.addAttribute(
                "hasPassword",
                users.find(operator.name()).filter(User::hasPassword).isPresent());
        page.addAttribute("sessions", sessions.of(operator.name(), session.getId()));
        page.addAttribute("tokens", tokens.of(operator.name()));
        page.addAttribute("days", NewToken.DAYS);
        blank(page, "newPassword", NewPassword.BLANK);
        blank(page, "newToken", NewToken.BLANK);
        return "login/account";
    }

    /** A form that was not sent is shown empty. */
    static void blank(Model page, String form, Object empty) {
        if (!page.containsAttribute(form)) {
            page.addAttribute(form, empty);
        }
    }
}
