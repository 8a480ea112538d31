package org.qunflow.engine.work;

import java.util.List;
import org.qunflow.engine.Processes.Item;
import org.springframework.stereotype.Component;

/** Starts and moves one instance in the caller's transaction. */
@Component
public class Singly {
    private final EngineCommands commands;
    private final Starting starting;
    private final Delivery delivery;

    Singly(EngineCommands commands, Starting starting, Delivery delivery) {
        this.commands = commands;
        this.starting = starting;
        this.delivery = delivery;
    }

    public String start(Starting.Start start, Item item) {
        return commands.joined(command -> starting.one(command, start, item));
    }

    /** False if nobody waits for the message. */
    public boolean tell(String message, Item item) {
        return commands.joined(
                command -> !delivery.all(command, message, null, List.of(item)).isEmpty());
    }
}
