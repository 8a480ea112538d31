package org.qunflow.engagement.kol.web;

import java.util.Map;
import org.qunflow.engagement.kol.Answer;
import org.qunflow.web.Notice;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what became of an act. */
final class Answers {

    private Answers() {}

    /** What was typed comes back with the refusal. */
    static void say(RedirectAttributes next, Answer answer, String done, Map<String, ?> typed) {
        say(next, answer, done);
        if (answer instanceof Answer.Refused) {
            next.addFlashAttribute("typed", typed);
        }
    }

    static void say(RedirectAttributes next, Answer answer, String done) {
        if (answer instanceof Answer.Refused refused) {
            Notice.DANGER.say(next, "content.session.refused." + refused.why());
        } else {
            Notice.SUCCESS.say(next, done);
        }
    }
}
