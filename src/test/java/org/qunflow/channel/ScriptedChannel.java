package org.qunflow.channel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A channel that answers as the test says, and remembers what it was asked. */
public class ScriptedChannel implements Channel {
    public static final String NAME = "scripted";

    private final List<OutgoingMessage> received = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Function<OutgoingMessage, SendResult>> script = new ArrayDeque<>();
    private volatile Policy policy = Policy.AT_MOST_ONCE;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        received.add(message);
        Function<OutgoingMessage, SendResult> next;
        synchronized (script) {
            next = script.poll();
        }
        return next == null ? new SendResult.Delivered("p-" + message.dedupeKey()) : next.apply(message);
    }

    void reset(Policy other) {
        policy = other;
        received.clear();
        script.clear();
    }

    void answers(SendResult result) {
        script.add(message -> result);
    }

    void losesTheReply() {
        script.add(message -> {
            throw new IllegalStateException("read timed out");
        });
    }

    void does(Function<OutgoingMessage, SendResult> what) {
        script.add(what);
    }

    List<OutgoingMessage> received() {
        return List.copyOf(received);
    }
}
