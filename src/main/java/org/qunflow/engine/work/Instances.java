package org.qunflow.engine.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.PerTransaction;
import org.springframework.stereotype.Component;

/** Which instance belongs to which business key and community; remembers within a transaction, writes in one batch. */
@Component
public class Instances {
    private final InstanceRows rows;
    private final BusinessClock clock;
    private final PerTransaction<Unit> units = new PerTransaction<>(Unit::new, this::write);

    Instances(InstanceRows rows, BusinessClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Notes a started instance; it is written before the transaction commits. */
    void started(Instance instance) {
        Unit unit = units.current();
        unit.known.put(instance.id(), instance);
        unit.started.put(instance.id(), new Instance.Started(instance, clock.instant(instance.community())));
    }

    /** Writes a started instance at once; false if one runs under that key already. */
    boolean claim(Instance instance) {
        units.current().known.put(instance.id(), instance);
        return rows.claim(instance, clock.instant(instance.community()));
    }

    /** Notes that an instance ended; unknown ones (called processes) are ignored. */
    public void ended(String processInstance) {
        units.current().ended.put(processInstance, clock.instant());
    }

    /** The instance of this id, as known in this transaction or read from the table. */
    public Optional<Instance> find(String processInstance) {
        Unit unit = units.current();
        Instance known = unit.known.get(processInstance);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Instance> found = rows.find(processInstance);
        found.ifPresent(i -> unit.known.put(processInstance, i));
        return found;
    }

    /** Reads these at once, so that they are known in this transaction. */
    void load(Collection<String> processInstances) {
        Unit unit = units.current();
        List<String> unknown = processInstances.stream()
                .filter(id -> !unit.known.containsKey(id))
                .toList();
        if (!unknown.isEmpty()) {
            rows.findAll(unknown).forEach(instance -> unit.known.put(instance.id(), instance));
        }
    }

    public List<String> running(String processKey, Collection<String> businessKeys) {
        return businessKeys.isEmpty() ? List.of() : rows.running(processKey, businessKeys);
    }

    List<InstanceRows.Waiting> waiting(String message, CommunityId community, Collection<String> businessKeys) {
        List<InstanceRows.Waiting> waiting = rows.waiting(message, community, businessKeys);
        Unit unit = units.current();
        waiting.forEach(w -> unit.known.put(w.instance().id(), w.instance()));
        return waiting;
    }

    private void write(Unit unit) {
        if (!unit.started.isEmpty()) {
            rows.insert(new ArrayList<>(unit.started.values()));
            unit.started.clear();
        }
        if (!unit.ended.isEmpty()) {
            rows.end(unit.ended);
            unit.ended.clear();
        }
    }

    private static final class Unit {
        private final Map<String, Instance> known = new HashMap<>();
        private final Map<String, Instance.Started> started = new LinkedHashMap<>();
        private final Map<String, java.time.Instant> ended = new LinkedHashMap<>();
    }
}
