package org.qunflow.group.opening.rules;

import java.util.List;
import java.util.Optional;
import org.qunflow.group.opening.OpeningNews;
import org.qunflow.group.opening.Refusal;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the rulebook of a community (000-12): drafted, approved by somebody else, accepted version by version. */
@Service
public class Rulebook {
    public static final int LONGEST = 4000;
    private static final int SHOWN = 20;

    private final RulebookRows rows;
    private final RulesSettings settings;
    private final OpeningNews news;

    Rulebook(RulebookRows rows, RulesSettings settings, OpeningNews news) {
        this.rows = rows;
        this.settings = settings;
        this.news = news;
    }

    /** The newest versions, a draft first. */
    public List<RulebookVersion> versions(CommunityId community) {
        return rows.versions(community, SHOWN);
    }

    /** The version that holds, if there is one. */
    public Optional<RulebookVersion> current(CommunityId community) {
        return versions(community).stream().filter(v -> !v.isDraft()).findFirst();
    }

    public long acceptedNone(CommunityId community) {
        return rows.acceptedNone(community);
    }

    /** Writes the draft of the next version. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> draft(CommunityId community, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return news.refused(community, "DRAFT_RULES", Refusal.of("RULES_TEXT", LONGEST));
        }
        Optional<Integer> version = rows.draft(community, text.strip(), news.by(), news.now(community));
        if (version.isEmpty()) {
            return news.refused(community, "DRAFT_RULES", Refusal.of("SOMEBODY_FASTER"));
        }
        news.tell(community, at -> new RulebookChanged(community, at, version.get(), "DRAFTED", text.strip()));
        return Optional.empty();
    }

    /** From now on members who join accept this version. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> approve(CommunityId community, int version) {
        Optional<RulebookVersion> draft = versions(community).stream()
                .filter(v -> v.version() == version && v.isDraft())
                .findFirst();
        Refusal why = objection(draft);
        if (why == null && !rows.approve(community, draft.orElseThrow(), news.by(), news.now(community))) {
            why = Refusal.of("SOMEBODY_FASTER");
        }
        if (why != null) {
            return news.refused(community, "APPROVE_RULES", why);
        }
        String text = draft.orElseThrow().text();
        news.tell(community, at -> new RulebookChanged(community, at, version, "APPROVED", text));
        return Optional.empty();
    }

    private Refusal objection(Optional<RulebookVersion> draft) {
        if (draft.isEmpty()) {
            return Refusal.of("NO_DRAFT");
        }
        return settings.fourEyes() && draft.get().draftedBy().equals(news.by()) ? Refusal.of("OWN_DRAFT") : null;
    }
}
