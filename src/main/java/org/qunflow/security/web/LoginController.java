package org.qunflow.security.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in. */
@Controller
class LoginController {

    @GetMapping("/login")
    String page() {
        return "login/login";
    }
}
