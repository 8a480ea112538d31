package org.qunflow.security.web;

import org.qunflow.security.account.Accounts;
import org.qunflow.security.account.User;
import org.qunflow.security.session.Sessions;
import org.qunflow.security.token.Tokens;
import org.qunflow.shared.CurrentOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The administrator's page of one account, a person's or a program's. */
@Component
class UserPage {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final CurrentOperator operator;

    UserPage(Accounts accounts, Sessions sessions, Tokens tokens, CurrentOperator operator) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.operator = operator;
    }

    /** The account; without one there is no page. */
    User user(String name) {
        return accounts.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String show(String name, Model page) {
        User user = user(name);
        page.addAttribute("user", user);
        page.addAttribute("program", user.isProgram());
        page.addAttribute("self", name.equals(operator.name()));
        page.addAttribute("sessions", sessions.of(name, ""));
        page.addAttribute("tokens", tokens.of(name));
        page.addAttribute("days", NewToken.DAYS);
        AccountPage.blank(page, "access", Access.of(user, accounts.reach(name)));
        AccountPage.blank(page, "newPassword", NewPassword.BLANK);
        AccountPage.blank(page, "newToken", NewToken.BLANK);
        return "login/user";
    }
}
