package org.qunflow.intake.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRedirectView;
import jakarta.servlet.http.HttpServletResponse;
import org.qunflow.intake.ImportStart;
import org.qunflow.intake.file.Sentence;
import org.qunflow.intake.mapping.HandedFile;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the page answers a hand-in: back to the list with a notice, or a notice in place for a request of htmx. */
record Answer(boolean htmx, HttpServletResponse response, Model page, RedirectAttributes flash) {
    private static final String LIST = "/import";

    Object to(ImportStart start) {
        if (start instanceof ImportStart.Refused refused) {
            return refused(refused.why());
        }
        return said("intake.started");
    }

    /** The file is kept; on to its columns. */
    Object to(HandedFile kept) {
        String columns = LIST + "/files/" + kept.id();
        return htmx ? new HtmxRedirectView(columns, true) : "redirect:" + columns;
    }

    String refused(Sentence why) {
        if (htmx) {
            return notice(why, response, page);
        }
        flash.addFlashAttribute("notice", why.key());
        flash.addFlashAttribute("noticeArgs", why.arguments().toArray());
        flash.addFlashAttribute("noticeKind", "danger");
        return "redirect:" + LIST;
    }

    private Object said(String key) {
        flash.addFlashAttribute("notice", key);
        return htmx ? new HtmxRedirectView(LIST, true) : "redirect:" + LIST;
    }

    static String notice(Sentence why, HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        response.setHeader("HX-Retarget", "#notices");
        response.setHeader("HX-Reswap", "innerHTML show:top");
        page.addAttribute("notice", why.key());
        page.addAttribute("noticeArgs", why.arguments().toArray());
        page.addAttribute("noticeKind", "danger");
        return "fragments/ui :: notices";
    }
}
