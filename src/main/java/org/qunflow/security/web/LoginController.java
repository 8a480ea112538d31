package org.qunflow.security.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in. */
@Controller
class LoginController {

    @GetMapping("/login")
    String page(@RequestParam(defaultValue = "") String wait, Model page) {
        if (wait.matches("\\d{1,3}")) {
            page.addAttribute("wait", Integer.parseInt(wait));
        }
        return "login/login";
    }
}
