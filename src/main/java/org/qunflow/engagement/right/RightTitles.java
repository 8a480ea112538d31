package org.qunflow.engagement.right;

import java.util.Locale;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the inbox and the diagrams call a right: which it is and, once the table was asked, the candidate's score. */
@Component
class RightTitles {
    private final Subjects subjects;
    private final MessageSource words;

    RightTitles(Subjects subjects, MessageSource words) {
        this.subjects = subjects;
        this.words = words;
    }

    void name(Right right) {
        Subject title = new Subject(
                title(right, Locale.SIMPLIFIED_CHINESE), title(right, Locale.ENGLISH), null, right.member());
        subjects.name(right.community(), right.id(), title);
    }

    private String title(Right right, Locale language) {
        String kind = words.getMessage("content.right." + right.kind(), null, language);
        return right.score() == null
                ? kind
                : kind + " · " + words.getMessage("content.right.score", new Object[] {right.score()}, language);
    }
}
