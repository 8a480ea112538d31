package org.qunflow.engine.work;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes.Item;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a bulk command does with its items and what rooms write beside it, the first time and every other. */
@Component
public class BulkWork {
    private final Starting starting;
    private final Delivery delivery;
    private final ObjectProvider<Alongside> rooms;
    private final Map<String, List<Alongside>> byCommand = new ConcurrentHashMap<>();

    BulkWork(Starting starting, Delivery delivery, ObjectProvider<Alongside> rooms) {
        this.starting = starting;
        this.delivery = delivery;
        this.rooms = rooms;
    }

    /** Returns how many items were started, or reached. */
    public int run(CommandContext command, Bulk bulk, List<Item> items) {
        return bulk.asStart()
                .map(start -> starting.all(command, start, items, fresh -> beside(bulk, fresh)))
                .orElseGet(() -> deliver(command, bulk, items));
    }

    private int deliver(CommandContext command, Bulk bulk, List<Item> items) {
        Set<String> reached = delivery.all(command, bulk.target(), bulk.community(), items);
        beside(
                bulk,
                items.stream().filter(i -> reached.contains(i.businessKey())).toList());
        return reached.size();
    }

    private void beside(Bulk bulk, List<Item> items) {
        if (!items.isEmpty()) {
            byCommand.computeIfAbsent(bulk.target(), this::roomsBeside).forEach(r -> r.write(bulk.community(), items));
        }
    }

    private List<Alongside> roomsBeside(String command) {
        return rooms.stream().filter(room -> room.commands().contains(command)).toList();
    }
}
