package org.qunflow.group.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qunflow.group.seat.Answer;
import org.qunflow.shared.GroupId;
import org.qunflow.web.Notice;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the acts on a group have in common: reading numbers, saying what became of them, going back to its page. */
final class Acts {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("\\d(\\.\\d{1,2})?");

    private Acts() {}

    static String back(GroupId group) {
        return "redirect:/groups/" + group;
    }

    /** −1 for what is no number, which every act refuses. */
    static int number(String text) {
        return NUMBER.matcher(text.strip()).matches() ? Integer.parseInt(text.strip()) : -1;
    }

    static Optional<BigDecimal> decimal(String text) {
        return Optional.of(text.strip())
                .filter(t -> DECIMAL.matcher(t).matches())
                .map(BigDecimal::new);
    }

    static void say(RedirectAttributes next, Answer answer, String done) {
        if (answer instanceof Answer.Refused refused) {
            Notice.DANGER.say(next, "groups.refused." + refused.why(), refused.size(), refused.capacity());
        } else {
            Notice.SUCCESS.say(next, done);
        }
    }
}
