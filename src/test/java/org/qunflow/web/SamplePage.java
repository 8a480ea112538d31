package org.qunflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page of no desk, to look at the frame around it. */
@Controller
class SamplePage {

    @GetMapping("/tasks/sample")
    String page() {
        return "sample";
    }
}
