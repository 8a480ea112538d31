package org.qunflow.security;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.shared.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who came, who went and who got an account. */
@Component
public class Chronicle {
    private final Journal journal;
    private final BusinessClock clock;
    private final SignedInOperator operator;

    Chronicle(Journal journal, BusinessClock clock, SignedInOperator operator) {
        this.journal = journal;
        this.clock = clock;
        this.operator = operator;
    }

    @EventListener
    @Transactional
    public void on(InteractiveAuthenticationSuccessEvent event) {
        ofThemselves("security.SignedIn", event.getAuthentication().getName());
    }

    @EventListener
    @Transactional
    public void on(LogoutSuccessEvent event) {
        ofThemselves("security.SignedOut", event.getAuthentication().getName());
    }

    /** Writes down something about a user, in the transaction of the caller. */
    public void write(String kind, String username, Map<String, ?> data) {
        journal.append(JournalEntry.ofInstallation(kind, clock.real(), "user", username, data));
    }

    public <T> T inNameOf(String username, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        operator.runAs(username, () -> result.set(work.get()));
        return result.get();
    }

    private void ofThemselves(String kind, String username) {
        operator.runAs(username, () -> write(kind, username, Map.of()));
    }
}
