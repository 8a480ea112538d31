package org.qunflow.security.web;

import java.util.Set;
import org.qunflow.security.oidc.Providers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in. */
@Controller
class LoginController {
    private static final Set<String> REFUSALS = Set.of("role", "disabled", "name", "taken", "failed");

    private final Providers providers;

    LoginController(Providers providers) {
        this.providers = providers;
    }

    @GetMapping("/login")
    String page(
            @RequestParam(defaultValue = "") String wait, @RequestParam(defaultValue = "") String refused, Model page) {
        page.addAttribute("providers", providers.all());
        if (REFUSALS.contains(refused)) {
            page.addAttribute("refused", "access.provider." + refused);
        }
        if (wait.matches("\\d{1,3}")) {
            page.addAttribute("wait", Integer.parseInt(wait));
        }
        return "login/login";
    }
}
