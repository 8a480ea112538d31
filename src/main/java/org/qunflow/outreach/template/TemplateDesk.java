package org.qunflow.outreach.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qunflow.outreach.template.Version.State;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for those who write texts and approve them: never the same person for one version. */
@Service
public class TemplateDesk {
    private final MessageTemplates templates;
    private final TemplateRows rows;
    private final DraftCheck check;
    private final CurrentOperator operator;
    private final News news;

    TemplateDesk(MessageTemplates templates, TemplateRows rows, DraftCheck check, CurrentOperator operator, News news) {
        this.templates = templates;
        this.rows = rows;
        this.check = check;
        this.operator = operator;
        this.news = news;
    }

    /** All texts of a community, by key; those that come with the house are there from the start. */
    @Transactional(readOnly = true)
    public List<Template> all(CommunityId community) {
        Map<String, Template> all = new TreeMap<>(FirstTexts.templates());
        rows.all(community).forEach(t -> all.put(t.key(), t));
        return List.copyOf(all.values());
    }

    @Transactional(readOnly = true)
    public Optional<Template> find(CommunityId community, String key) {
        return rows.find(community, key)
                .or(() -> Optional.ofNullable(FirstTexts.templates().get(key)));
    }

    /** Begins a new key with its first version, which waits for another lead. */
    @Transactional
    public Answer begin(CommunityId community, Draft typed) {
        templates.layOut(community);
        Draft draft = typed.tidy();
        List<Problem> problems = check.check(draft);
        if (!problems.isEmpty()) {
            return new Answer.Wrong(problems);
        }
        if (!rows.addTemplate(community, draft, 0)) {
            return new Answer.Wrong(List.of(Problem.of("key", "taken", draft.key())));
        }
        rows.propose(community, draft, 1, operator.name());
        return proposed(community, draft.key(), 1, 1);
    }

    /** Proposes the next version, or changes the proposal; refused if somebody else did since the writer began. */
    @Transactional
    public Answer propose(CommunityId community, Draft typed) {
        Draft draft = typed.tidy();
        templates.layOut(community);
        rows.lock(community, draft.key());
        Template template = rows.find(community, draft.key()).orElseThrow();
        List<Problem> problems = check.check(draft);
        if (!problems.isEmpty()) {
            return new Answer.Wrong(problems);
        }
        Version newest = template.newest();
        if (!newest.base().equals(draft.base())) {
            return Answer.Refused.because("changedMeanwhile", newest.author(), newest.version());
        }
        if (newest.zh().text().equals(draft.zh()) && newest.en().text().equals(draft.en())) {
            return renamed(community, template, draft);
        }
        rows.rename(community, draft);
        return write(community, template, draft);
    }

    private Answer renamed(CommunityId community, Template template, Draft draft) {
        if (template.nameZh().equals(draft.nameZh()) && template.nameEn().equals(draft.nameEn())) {
            return Answer.Refused.because("sameText");
        }
        rows.rename(community, draft);
        news.tell(community, at -> new TemplateRenamed(community, at, draft.key(), draft.nameZh(), draft.nameEn()));
        return new Answer.Done(template.newest().version());
    }

    private Answer write(CommunityId community, Template template, Draft draft) {
        Optional<Version> open = template.proposed();
        if (open.isPresent()) {
            rows.change(community, draft, open.get().version(), operator.name());
            return proposed(
                    community, draft.key(), open.get().version(), open.get().revision() + 1);
        }
        int next = template.versions().get(0).version() + 1;
        rows.propose(community, draft, next, operator.name());
        return proposed(community, draft.key(), next, 1);
    }

    private Answer proposed(CommunityId community, String key, int version, int revision) {
        news.tell(community, at -> new TemplateProposed(community, at, key, version, revision));
        return new Answer.Done(version);
    }

    /** Approves what another lead wrote, as the reader saw it; from now on it is sent. */
    @Transactional
    public Answer approve(CommunityId community, String key, String seen) {
        return decide(community, key, seen, State.APPROVED, "");
    }

    /** Sends a proposal of another lead back with a reason. */
    @Transactional
    public Answer refuse(CommunityId community, String key, String seen, String reason) {
        return reason.isBlank()
                ? Answer.Refused.because("noReason")
                : decide(community, key, seen, State.REFUSED, reason.strip());
    }

    /** Takes one's own proposal back. */
    @Transactional
    public Answer withdraw(CommunityId community, String key, String seen) {
        return decide(community, key, seen, State.WITHDRAWN, "");
    }

    private Answer decide(CommunityId community, String key, String seen, State state, String note) {
        templates.layOut(community);
        rows.lock(community, key);
        Template template = rows.find(community, key).orElseThrow();
        Optional<Version> proposal = template.proposed();
        if (proposal.isEmpty() || !proposal.get().base().equals(seen)) {
            return Answer.Refused.because(
                    "changedMeanwhile",
                    template.newest().author(),
                    template.newest().version());
        }
        Version it = proposal.get();
        boolean own = it.author().equals(operator.name());
        if (own != (state == State.WITHDRAWN)) {
            return Answer.Refused.because(own ? "ownText" : "notOwnText", it.author());
        }
        return decided(community, template, it, state, note);
    }

    private Answer decided(CommunityId community, Template template, Version it, State state, String note) {
        if (state == State.APPROVED) {
            List<Problem> problems = check.check(draft(template, it));
            if (!problems.isEmpty()) {
                return new Answer.Wrong(problems);
            }
            rows.goLive(community, template.key(), it.version());
        }
        rows.decide(community, template.key(), it.version(), state, operator.name(), note);
        news.tell(
                community, at -> new TemplateDecided(community, at, template.key(), it.version(), state, it.author()));
        return new Answer.Done(it.version());
    }

    private static Draft draft(Template template, Version version) {
        return new Draft(
                template.key(),
                template.occasion(),
                template.nameZh(),
                template.nameEn(),
                version.zh().text(),
                version.en().text(),
                "");
    }
}
