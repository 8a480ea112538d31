package org.qunflow.engagement.ugc;

import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.springframework.stereotype.Component;

/** What the inbox and the diagrams call a contribution: how it begins, beside its author. */
@Component
class Titles {
    private static final int LONGEST = 24;

    private final Subjects subjects;

    Titles(Subjects subjects) {
        this.subjects = subjects;
    }

    void name(Work work) {
        String begin = begin(work.body());
        subjects.name(work.community(), work.id(), new Subject(begin, begin, null, work.member()));
    }

    private static String begin(String body) {
        String line = body.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
