package org.qunflow.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sentence with which the page begins to which somebody is sent on: what became of what they did. */
public enum Notice {
    SUCCESS("success"),
    INFO("info"),
    WARNING("warning"),
    DANGER("danger");

    private final String kind;

    Notice(String kind) {
        this.kind = kind;
    }

    /** Says the message of this key there. */
    public void say(RedirectAttributes next, String key, Object... arguments) {
        next.addFlashAttribute("notice", key);
        next.addFlashAttribute("noticeArgs", arguments);
        next.addFlashAttribute("noticeKind", kind);
    }
}
