package org.qunflow.channel;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The ground of the dispatcher's tests: an empty outbox and a channel that answers as it is told. */
abstract class DispatcherTest {
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
