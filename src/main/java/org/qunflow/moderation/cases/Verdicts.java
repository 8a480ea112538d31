package org.qunflow.moderation.cases;

import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.engine.StepDecisions;
import org.qunflow.moderation.penalty.Ladder;
import org.qunflow.moderation.penalty.Penalties;
import org.qunflow.moderation.penalty.Rung;
import org.qunflow.moderation.penalty.Weighing;
import org.qunflow.moderation.rule.Aggravation;
import org.qunflow.moderation.rule.Item;
import org.qunflow.moderation.rule.Rulebook;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is decided about a case: weighed by the table, confirmed by a second person, imposed. */
@Service
public class Verdicts {
    private static final String LIFTED = "moderation.penaltyLifted";

    private final CaseReader reader;
    private final VerdictRows rows;
    private final Votes votes;
    private final Rulebook rulebook;
    private final Ladder ladder;
    private final Penalties penalties;
    private final Telling telling;

    Verdicts(
            CaseReader reader,
            VerdictRows rows,
            Votes votes,
            Rulebook rulebook,
            Ladder ladder,
            Penalties penalties,
            Telling telling) {
        this.reader = reader;
        this.rows = rows;
        this.votes = votes;
        this.rulebook = rulebook;
        this.ladder = ladder;
        this.penalties = penalties;
        this.telling = telling;
    }

    /** Whom a verdict is told. */
    @Component
    record Telling(StepDecisions journal, Processes processes, News news) {}

    /** What would follow from this case now; nothing is written. */
    public Weighing preview(CaseFile file) {
        return weigh(file, rulebook.find(file.community(), file.item()).orElseThrow());
    }

    private Weighing weigh(CaseFile file, Item item) {
        Aggravation heavier = file.aggravation() != null ? file.aggravation() : item.aggravation();
        return ladder.weigh(file.community(), file.member(), item.severity(), heavier);
    }

    /** It is a violation, of this item or, if that is blank, of the one that it was opened for: what follows is written down. */
    @Transactional
    public Weighing weigh(CaseId id, String corrected, String reason) {
        CaseFile file = reader.get(id);
        CommunityId community = file.community();
        Item item = rulebook.find(community, corrected.isBlank() ? file.item() : corrected)
                .orElseThrow();
        note(file, item.code(), true, reason);
        Weighing weighing = weigh(file, item);
        rows.weighed(id, weighing);
        telling.journal().taken(community, file.member().toString(), weighing.decision());
        telling.news()
                .tell(
                        community,
                        at -> new CaseWeighed(
                                community,
                                at,
                                file.member(),
                                id,
                                item.code(),
                                weighing.rung(),
                                weighing.history(),
                                rulebook.version(community)));
        if (weighing.refused()) {
            refuse(file);
        }
        return weighing;
    }

    /** It is no violation. */
    @Transactional
    public void dismiss(CaseId id, String reason) {
        CaseFile file = reader.get(id);
        note(file, file.item(), false, reason);
        end(file, CaseState.OPEN, CaseState.DISMISSED);
    }

    private void note(CaseFile file, String item, boolean violation, String reason) {
        CommunityId community = file.community();
        int version = rulebook.version(community);
        String by = votes.at(file.id(), Votes.Stage.DECISION).orElse("system");
        rows.decided(file.id(), item, by, reason, version, telling.news().now(community));
        telling.news()
                .tell(
                        community,
                        at -> new CaseDecided(
                                community, at, file.member(), file.id(), item, violation, version, by, reason));
    }

    /** Who decided first wanted to be the second person, too, and was kept off. */
    @Transactional
    public void samePerson(CaseFile file) {
        telling.news()
                .tell(
                        file.community(),
                        at -> new CaseRefused(file.community(), at, file.member(), file.id(), CaseRefusal.SAME_PERSON));
    }

    /** Whether the answer came from a second person; then it counts: without consent the longest mute that ends follows. */
    @Transactional
    public boolean second(CaseId id, boolean agrees, String reason) {
        Optional<String> by = votes.at(id, Votes.Stage.SECOND);
        CaseFile file = reader.get(id);
        by.ifPresent(voter -> {
            Rung rung = agrees ? file.verdict().rung() : Rung.MUTE_3;
            int days = agrees ? file.verdict().days() : ladder.days(rung, file.aggravation());
            rows.seconded(id, new CaseFile.Second(voter, agrees, reason), rung, days);
            telling.news()
                    .tell(
                            file.community(),
                            at -> new CaseSeconded(file.community(), at, file.member(), id, agrees, voter, reason));
        });
        return by.isPresent();
    }

    /**
     * Imposes what the case came to; the case whose penalty it replaces ends. False, and the case is refused, if the member
     * is out for good by now.
     */
    @Transactional
    public boolean impose(CaseId id) {
        CaseFile file = reader.get(id);
        if (penalties.active(file.member()).filter(p -> p.rung().lasting()).isPresent()) {
            refuse(file);
            return false;
        }
        if (!rows.move(id, CaseState.OPEN, CaseState.PENALISED, null)) {
            throw new IllegalStateException("Case " + id + " is " + file.state() + ", not open");
        }
        CaseFile.Verdict verdict = file.verdict();
        penalties
                .impose(file.community(), file.member(), id.value(), verdict.rung(), verdict.days())
                .ifPresent(before ->
                        telling.processes().correlate(LIFTED, before.caseId().toString(), Map.of()));
        return true;
    }

    private void refuse(CaseFile file) {
        end(file, CaseState.OPEN, CaseState.REFUSED);
        telling.news()
                .tell(
                        file.community(),
                        at -> new CaseRefused(
                                file.community(), at, file.member(), file.id(), CaseRefusal.PENALISED_FOR_GOOD));
    }

    /** An operator did it; the proof is his. */
    @Transactional
    public void executed(CaseId id, String proof) {
        penalties.executed(id.value(), rows.doneBy(id).orElse("system"), proof);
    }

    /** An operator lifted a mute that had lasted its time: the case ends. */
    @Transactional
    public void lifted(CaseId id, String proof) {
        penalties.lifted(id.value(), rows.doneBy(id).orElse("system"), proof);
        end(id, CaseState.CLOSED);
    }

    /** The case comes to this end. */
    @Transactional
    public void end(CaseId id, CaseState outcome) {
        CaseFile file = reader.get(id);
        end(file, file.state(), outcome);
    }

    private void end(CaseFile file, CaseState from, CaseState to) {
        if (rows.move(file.id(), from, to, telling.news().now(file.community()))) {
            telling.news()
                    .tell(file.community(), at -> new CaseEnded(file.community(), at, file.member(), file.id(), to));
        }
    }
}
