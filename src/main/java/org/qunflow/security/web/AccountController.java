package org.qunflow.security.web;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.qunflow.security.account.Passwords;
import org.qunflow.security.account.Passwords.OwnChange;
import org.qunflow.security.session.Sessions;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own page: the password, and where one is signed in. */
@Controller
@RequestMapping("/account")
class AccountController {
    private static final String NOTICE = "notice";

    private final Passwords passwords;
    private final Sessions sessions;
    private final CurrentOperator operator;
    private final AccountPage account;

    AccountController(Passwords passwords, Sessions sessions, CurrentOperator operator, AccountPage account) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.operator = operator;
        this.account = account;
    }

    @GetMapping
    String page(Model page, HttpSession session) {
        return account.show(page, session);
    }

    @PostMapping("/password")
    String password(
            @Valid @ModelAttribute("newPassword") NewPassword wanted,
            BindingResult problems,
            HttpSession session,
            Model page,
            RedirectAttributes next) {
        if (problems.hasErrors()) {
            return account.show(page, session);
        }
        OwnChange change = change(wanted, session);
        if (change != OwnChange.DONE) {
            problems.rejectValue("old", "access.old." + change);
            return account.show(page, session);
        }
        next.addFlashAttribute(NOTICE, "access.own.changed");
        return AccountPage.HERE;
    }

    @PostMapping("/sessions/{handle}/end")
    String end(@PathVariable String handle, RedirectAttributes next) {
        boolean ended = sessions.end(operator.name(), handle);
        next.addFlashAttribute(NOTICE, ended ? "access.own.ended" : "access.own.endedBefore");
        return AccountPage.HERE;
    }

    @PostMapping("/sessions/end-others")
    String endOthers(HttpSession session, RedirectAttributes next) {
        sessions.endOthers(operator.name(), session.getId());
        next.addFlashAttribute(NOTICE, "access.own.endedOthers");
        return AccountPage.HERE;
    }

    private OwnChange change(NewPassword wanted, HttpSession session) {
        String old = wanted.old() == null ? "" : wanted.old();
        return passwords.changeOwn(operator.name(), old, wanted.password(), session.getId());
    }
}
