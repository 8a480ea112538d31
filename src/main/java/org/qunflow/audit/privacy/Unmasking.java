package org.qunflow.audit.privacy;

import java.util.Map;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.member.Member;
import org.qunflow.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody looked at who a member is, and why. */
@Component
class Unmasking {
    static final String KIND = "audit.PersonalDataShown";

    private final Journal journal;
    private final BusinessClock clock;

    Unmasking(Journal journal, BusinessClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void write(Member member, String reason) {
        journal.append(JournalEntry.about(
                KIND, member.community(), clock.real(), "member", member.id().toString(), Map.of("reason", reason)));
    }
}
