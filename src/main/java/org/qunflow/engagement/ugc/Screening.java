package org.qunflow.engagement.ugc;

import java.util.Map;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.engine.StepDecisions;
import org.springframework.stereotype.Component;

/** Asks the table whether a contribution is published at once, reviewed by a person, or turned down (003-16, 004-20). */
@Component
class Screening {
    private static final String TABLE = "ugc-screening";

    private final WorkReader works;
    private final Authors authors;
    private final Decisions decisions;
    private final StepDecisions journal;
    private final UgcSettings settings;

    Screening(WorkReader works, Authors authors, Decisions decisions, StepDecisions journal, UgcSettings settings) {
        this.works = works;
        this.authors = authors;
        this.decisions = decisions;
        this.journal = journal;
        this.settings = settings;
    }

    Decision of(Work work) {
        Decision decision = decisions.decide(
                TABLE,
                Map.of(
                        "trust", authors.level(work.member()),
                        "length", work.body().codePointCount(0, work.body().length()),
                        "forbidden", holdsForbiddenWords(work.body()),
                        "repeated", works.isRepeated(work)));
        journal.taken(work.community(), work.member().toString(), decision);
        return decision;
    }

    private boolean holdsForbiddenWords(String body) {
        String plain = Fingerprint.plain(body);
        return settings.forbidden().stream().map(Fingerprint::plain).anyMatch(plain::contains);
    }
}
