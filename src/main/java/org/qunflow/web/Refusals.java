package org.qunflow.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns refusals of any room into pages that say what happened and where to go on. */
@ControllerAdvice
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String CUT_OFF = "57014";

    @ExceptionHandler
    String noCommunity(NoCommunityYet refusal) {
        return "home/no-community";
    }

    @ExceptionHandler
    String conflict(Conflict conflict, HtmxRequest htmx, HttpServletResponse response, Model page) {
        page.addAttribute("notice", conflict.messageKey());
        page.addAttribute("noticeArgs", conflict.arguments());
        return answer(HttpStatus.CONFLICT, htmx, response, page);
    }

    /** What is announced too large is not read at all; what does not say how large it is, up to the limit. */
    @ExceptionHandler
    String tooLarge(
            MaxUploadSizeExceededException refusal, HtmxRequest htmx, HttpServletResponse response, Model page) {
        page.addAttribute("notice", "error.413.title");
        page.addAttribute("noticeArgs", new Object[0]);
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, htmx, response, page);
    }

    /** The database cuts off a statement that takes too long; any other trouble of it goes its usual way. */
    @ExceptionHandler
    String tookTooLong(
            SQLException trouble,
            HtmxRequest htmx,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page)
            throws SQLException {
        if (!CUT_OFF.equals(trouble.getSQLState())) {
            throw trouble;
        }
        LOG.warn("{} {} took too long: {}", request.getMethod(), request.getRequestURI(), trouble.getMessage());
        page.addAttribute("notice", "error.503.text");
        page.addAttribute("noticeArgs", new Object[0]);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, htmx, response, page);
    }

    private static String answer(HttpStatus status, HtmxRequest htmx, HttpServletResponse response, Model page) {
        response.setStatus(status.value());
        page.addAttribute("noticeKind", "warning");
        if (htmx.isHtmxRequest()) {
            response.setHeader("HX-Retarget", "#notices");
            response.setHeader("HX-Reswap", "innerHTML show:top");
            return "fragments/ui :: notices";
        }
        return "error/" + status.value();
    }
}
