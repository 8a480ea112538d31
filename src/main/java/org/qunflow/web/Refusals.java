package org.qunflow.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns refusals of any room into pages that say what happened and where to go on. */
@ControllerAdvice
class Refusals {

    @ExceptionHandler
    String noCommunity(NoCommunityYet refusal) {
        return "home/no-community";
    }

    @ExceptionHandler
    String conflict(Conflict conflict, HtmxRequest htmx, HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.CONFLICT.value());
        page.addAttribute("notice", conflict.messageKey());
        page.addAttribute("noticeArgs", conflict.arguments());
        page.addAttribute("noticeKind", "warning");
        if (htmx.isHtmxRequest()) {
            response.setHeader("HX-Retarget", "#notices");
            response.setHeader("HX-Reswap", "innerHTML show:top");
            return "fragments/ui :: notices";
        }
        return "error/409";
    }
}
