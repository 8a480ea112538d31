package org.qunflow.community;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to communities. */
@Service
public class Communities {
    private final CommunityRows rows;
    private final Processes processes;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Communities(CommunityRows rows, Processes processes, BusinessClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.processes = processes;
        this.clock = clock;
        this.events = events;
    }

    /** Opens a live community, or returns the one that has this name already. */
    @Transactional
    public Community open(String name, String brand, ZoneId zone, Currency currency) {
        return open(name, brand, zone, currency, Community.Phase.LIVE);
    }

    /** Opens a community in phase IMPORT, or returns the one that has this name already. */
    @Transactional
    public Community openForImport(String name, String brand, ZoneId zone, Currency currency) {
        return open(name, brand, zone, currency, Community.Phase.IMPORT);
    }

    private Community open(String name, String brand, ZoneId zone, Currency currency, Community.Phase phase) {
        Community wanted = new Community(CommunityId.next(), name, brand, zone, currency, phase, null, 0);
        if (rows.insert(wanted, clock.instant(wanted.id()))) {
            events.publishEvent(new CommunityOpened(wanted.id(), clock.instant(wanted.id()), name, zone.getId()));
        }
        return rows.named(name).orElseThrow();
    }

    /** The community; throws IllegalArgumentException if there is none. */
    public Community get(CommunityId id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("There is no community " + id));
    }

    public Optional<Community> find(CommunityId id) {
        return rows.find(id);
    }

    /** The community, held as it is until the current transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Community hold(CommunityId id) {
        return rows.hold(id).orElseThrow(() -> new IllegalArgumentException("There is no community " + id));
    }

    public Optional<Community> named(String name) {
        return rows.named(name);
    }

    /** All communities by name. */
    public List<Community> all() {
        return rows.all();
    }

    /** The moment from which ages of this community are counted: its freeze, or the business clock. */
    public Instant now(CommunityId id) {
        Instant frozen = clock.isMoved(id) ? null : get(id).asOf();
        return frozen != null ? frozen : clock.instant(id);
    }

    /**
     * Writes down that the recorded past of a community in phase IMPORT is moved; who holds that past moves it in the
     * same transaction.
     *
     * @throws IllegalStateException if the community has begun to live or was moved before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(CommunityId id, int days) {
        if (!rows.move(id, days)) {
            throw new IllegalStateException("Community " + id + " has begun to live, or was moved before");
        }
        events.publishEvent(new CommunityMoved(id, clock.instant(id), days));
    }

    public BusinessModel model(CommunityId id) {
        return rows.model(id);
    }

    /** Gives the community another business model; false if it has it already. */
    @Transactional
    public boolean model(CommunityId id, BusinessModel model) {
        return rows.model(id, model);
    }

    /** From now on the community lives: its rounds go. */
    @Transactional
    public void goLive(CommunityId id) {
        rows.goLive(id);
        processes.goOn(id);
        events.publishEvent(new CommunityWentLive(id, clock.instant(id)));
    }

    /** Freezes the community as of a moment (the end of a replay); its rounds and instances stand still until it goes live. */
    @Transactional
    public void freeze(CommunityId id, Instant asOf) {
        rows.freeze(id, asOf);
        processes.standStill(id);
        events.publishEvent(new CommunityFrozen(id, clock.instant(id), asOf));
    }
}
