package org.qunflow.group.opening.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.qunflow.group.opening.Refusal;
import org.qunflow.web.Notice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what became of an act. */
@Component
class Told {
    private final MessageSource words;

    Told(MessageSource words) {
        this.words = words;
    }

    void say(RedirectAttributes next, Optional<Refusal> refusal, String done) {
        if (refusal.isEmpty()) {
            Notice.SUCCESS.say(next, done);
        } else {
            Refusal why = refusal.get();
            Notice.DANGER.say(next, key(why), about(why));
        }
    }

    /** Says on this page why nothing was done. */
    void refuse(Model page, Refusal why) {
        page.addAttribute("notice", key(why));
        page.addAttribute("noticeArgs", new Object[] {about(why)});
        page.addAttribute("noticeKind", "danger");
    }

    private static String key(Refusal why) {
        return "opening.refused." + why.why();
    }

    private String about(Refusal why) {
        return why.about().stream().map(this::word).collect(Collectors.joining(", "));
    }

    private String word(String about) {
        return words.getMessage("opening.about." + about, null, about, LocaleContextHolder.getLocale());
    }
}
