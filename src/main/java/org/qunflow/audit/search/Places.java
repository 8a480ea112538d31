package org.qunflow.audit.search;

import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.journal.JournalFilter;
import org.qunflow.journal.JournalLine;
import org.qunflow.journal.JournalSearch;
import org.qunflow.security.CommunityScope;
import org.qunflow.shared.CurrentOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where a reader may search: in the community that the pages are about; and in what belongs to no community, if the reader
 * is an auditor of all of them. To everybody else the latter is not there.
 */
@Component
public class Places {
    private final JournalSearch journal;
    private final CommunityScope scope;
    private final CurrentOperator reader;

    Places(JournalSearch journal, CommunityScope scope, CurrentOperator reader) {
        this.journal = journal;
        this.scope = scope;
        this.reader = reader;
    }

    public boolean isInstallationOpen() {
        return reader.has("AUDITOR") && scope.reach().everywhere();
    }

    /** All entries at the place that a question is about. */
    JournalFilter of(Community community, Question asked) {
        if (!asked.isOfInstallation()) {
            return JournalFilter.in(community.id());
        }
        if (!isInstallationOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return JournalFilter.ofInstallation();
    }

    /** The entry of this number at any place that is open to the reader. */
    Optional<JournalLine> find(Community community, long entry) {
        Optional<JournalLine> here = journal.find(JournalFilter.in(community.id()), entry);
        return here.isPresent() || !isInstallationOpen() ? here : journal.find(JournalFilter.ofInstallation(), entry);
    }
}
