package org.qunflow.engine.move;

import java.util.List;
import org.qunflow.engine.Interventions.Deed;
import org.qunflow.engine.work.EngineCommands;
import org.springframework.stereotype.Component;

/** Does a thing to instances in one engine command, each after it was checked, each told to the journal. */
@Component
class Doing {
    private final Permit permit;
    private final Hands hands;
    private final Notes notes;
    private final EngineCommands commands;

    Doing(Permit permit, Hands hands, Notes notes, EngineCommands commands) {
        this.permit = permit;
        this.hands = hands;
        this.notes = notes;
        this.commands = commands;
    }

    void all(Deed deed, List<String> instances) {
        commands.joined(command -> {
            instances.forEach(instance -> one(deed, instance));
            return null;
        });
    }

    private void one(Deed deed, String instance) {
        String businessKey = permit.businessKey(deed, instance);
        hands.lay(deed, instance, businessKey);
        notes.take(deed, businessKey);
    }
}
