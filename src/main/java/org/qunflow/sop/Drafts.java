package org.qunflow.sop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.ModelViolation;
import org.qunflow.engine.Models;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of models: begun from what is deployed or from nothing, saved in versions, checked, discarded. Nothing is lost. */
@Service
public class Drafts {
    private final DraftRows rows;
    private final Models models;
    private final Release release;
    private final SopJournal journal;
    private final CurrentOperator operator;

    Drafts(DraftRows rows, Models models, Release release, SopJournal journal, CurrentOperator operator) {
        this.rows = rows;
        this.models = models;
        this.release = release;
        this.journal = journal;
        this.operator = operator;
    }

    /** Begins a draft with the newest deployed version of a file; throws IllegalArgumentException if there is none. */
    @Transactional
    public Draft begin(String file) {
        Models.Live live =
                models.find(file).orElseThrow(() -> new IllegalArgumentException("Nothing is deployed as " + file));
        return begun(file, live.version(), models.text(file).orElseThrow());
    }

    /** Begins an empty model; empty is answered if something of that name is deployed already. */
    @Transactional
    public Optional<Draft> beginEmpty(ModelKind kind, String key) {
        String file = kind.file(key);
        return models.find(file).isPresent()
                ? Optional.empty()
                : Optional.of(begun(file, 0, EmptyModels.of(kind, key)));
    }

    /** Begins a draft with a content from elsewhere, over what is deployed under that name, if anything is. */
    @Transactional
    public Draft begin(String file, String content) {
        return begun(file, release.version(file), content);
    }

    /** The next version of the open draft of that file that nobody but this person has touched last, else a new draft. */
    @Transactional
    public Draft handIn(String file, String content) {
        return rows.openOf(file, operator.name())
                .map(mine -> save(mine.id(), mine.version(), content, false).draft())
                .orElseGet(() -> begin(file, content));
    }

    private Draft begun(String file, int baseVersion, String content) {
        Draft draft = rows.insert(Ids.next(), file, baseVersion, null, operator.name(), content);
        journal.write("DraftBegun", draft, Map.of("baseVersion", baseVersion));
        return draft;
    }

    /** Those that are worked on or wait for approval, newest change first, at most 200. */
    public List<Draft> living() {
        return rows.living();
    }

    public Optional<Draft> find(UUID id) {
        return rows.find(id);
    }

    public Optional<String> content(Draft draft) {
        return content(draft, draft.version());
    }

    public Optional<String> content(Draft draft, int version) {
        return rows.content(draft.id(), version);
    }

    /** What was saved, newest first, at most 200. */
    public List<SavedVersion> versions(Draft draft) {
        return rows.versions(draft.id());
    }

    /**
     * Saves a content over the version that its author saw. If somebody else was faster, or the draft is no longer open,
     * the content is kept in a draft of the author's own.
     */
    @Transactional
    public Saved save(UUID id, int seen, String content, boolean auto) {
        Draft draft = rows.lock(id).orElseThrow(() -> new IllegalArgumentException("No draft " + id));
        if (content.equals(rows.content(id, draft.version()).orElse(null))) {
            return new Saved(draft, Optional.empty());
        }
        if (!draft.isOpen() || draft.version() != seen) {
            return new Saved(draft, Optional.of(kept(draft, content)));
        }
        rows.save(draft, content, auto, operator.name());
        Draft saved = rows.find(id).orElseThrow();
        if (!auto) {
            journal.write("DraftSaved", saved, Map.of());
        }
        return new Saved(saved, Optional.empty());
    }

    /** One fork for each person and draft: what is refused again becomes its next version. */
    private Draft kept(Draft draft, String content) {
        String me = operator.name();
        Optional<Draft> fork = rows.openFork(draft.id(), me);
        if (fork.isPresent()) {
            rows.save(fork.get(), content, false, me);
            return rows.find(fork.get().id()).orElseThrow();
        }
        Draft kept = rows.insert(Ids.next(), draft.file(), draft.baseVersion(), draft.id(), me, content);
        journal.write("DraftForked", kept, Map.of("of", draft.id().toString()));
        return kept;
    }

    /** Makes an older version the newest one; the ones between stay in the history. */
    @Transactional
    public Saved restore(UUID id, int seen, int version) {
        String content = rows.content(id, version)
                .orElseThrow(() -> new IllegalArgumentException("No version " + version + " of " + id));
        return save(id, seen, content, false);
    }

    /** Puts an open draft aside; false if it is not open any more. */
    @Transactional
    public boolean discard(UUID id) {
        Optional<Draft> open = rows.lock(id).filter(Draft::isOpen);
        open.ifPresent(draft -> {
            rows.state(id, Draft.State.DISCARDED, operator.name());
            journal.write("DraftDiscarded", draft, Map.of());
        });
        return open.isPresent();
    }

    /** Everything that is wrong with it, as far as a machine can tell. */
    public List<ModelViolation> check(Draft draft) {
        return release.violations(draft.file(), content(draft).orElseThrow());
    }

    /** Whether its model is right, so that a table in it may be read and asked. */
    public boolean mayBeAsked(Draft draft) {
        return release.model(draft.file(), content(draft).orElseThrow()).isEmpty();
    }
}
