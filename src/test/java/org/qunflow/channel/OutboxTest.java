package org.qunflow.channel;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An empty outbox, a dispatcher, and a channel that answers as it is told. */
abstract class OutboxTest {
    @Autowired
    OutboxFixture fixture;

    @Autowired
    ScriptedChannel channel;

    @Autowired
    Dispatcher dispatcher;

    @BeforeEach
    void emptyOutbox() {
        fixture.empty();
    }
}
