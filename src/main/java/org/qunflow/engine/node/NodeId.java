package org.qunflow.engine.node;

import org.qunflow.shared.Ids;
import org.springframework.stereotype.Component;

/** The name of this running node, new with every start. */
@Component
public class NodeId {
    private final String value = Ids.next().toString();

    @Override
    public String toString() {
        return value;
    }
}
