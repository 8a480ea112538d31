package org.qunflow.moderation.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.moderation.message.Plain;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door through which cases begin, found or reported: both ways lead into the process moderation-case. The same of the
 * same author joins the case that is open. What is refused is answered with its reason and stands in the journal.
 */
@Service
public class Cases {
    static final String PROCESS = "moderation-case";

    private final CaseRows rows;
    private final Evidences evidence;
    private final CaseRules rules;
    private final CaseTitles titles;
    private final Processes processes;
    private final CurrentOperator operator;
    private final News news;

    Cases(
            CaseRows rows,
            Evidences evidence,
            CaseRules rules,
            CaseTitles titles,
            Processes processes,
            CurrentOperator operator,
            News news) {
        this.rows = rows;
        this.evidence = evidence;
        this.rules = rules;
        this.titles = titles;
        this.processes = processes;
        this.operator = operator;
        this.news = news;
    }

    /** Takes a report in and begins its case. */
    @Transactional
    public CaseAnswer report(CommunityId community, NewCase wish) {
        CaseAnswer answer = take(community, wish);
        if (answer instanceof CaseAnswer.Opened opened) {
            rows.started(List.of(opened.id().toString()));
            processes.start(PROCESS, community, opened.id().toString(), Map.of());
        }
        return answer;
    }

    /** Takes in what detectors found; these cases begin with the next round. Returns how many are new. */
    @Transactional
    public int findAll(CommunityId community, Collection<NewCase> found) {
        return (int) found.stream()
                .map(one -> take(community, one))
                .filter(CaseAnswer.Opened.class::isInstance)
                .count();
    }

    private CaseAnswer take(CommunityId community, NewCase wish) {
        Optional<CaseRefusal> wrong = rules.objection(community, wish);
        if (wrong.isPresent()) {
            news.tell(community, at -> new CaseRefused(community, at, wish.member(), null, wrong.get()));
            return new CaseAnswer.Refused(wrong.get());
        }
        Instant now = news.now(community);
        String hash = Plain.of(wish.body()).hash();
        String found = wish.detector() == null ? "" : wish.detector();
        Optional<CaseId> same = rows.same(community, wish, hash, rules.joinsSince(now));
        CaseId id = same.orElseGet(CaseId::next);
        if (same.isEmpty()) {
            rows.insert(community, id, wish, hash, operator.name(), now);
            titles.name(community, id, rows.find(community, id).orElseThrow());
            news.tell(community, at -> new CaseOpened(community, at, wish.member(), id, wish.item(), found));
        } else {
            news.tell(community, at -> new CaseJoined(community, at, wish.member(), id, wish.item(), found));
        }
        evidence.add(community, id, wish, operator.name(), now);
        return same.isEmpty() ? new CaseAnswer.Opened(id) : new CaseAnswer.Joined(id);
    }
}
