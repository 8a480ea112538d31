package org.qunflow.tasks.live;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.qunflow.shared.CommunityId;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Open lists by community. They are told that something changed, never what: each list asks anew with its own rights.
 * A list hears at most once in two seconds.
 */
@Component
class TaskStream {
    static final String CHANGED = "tasks-changed";
    private static final int MOST = 500;

    private final Map<SseEmitter, CommunityId> lists = new ConcurrentHashMap<>();
    private final Set<CommunityId> changed = ConcurrentHashMap.newKeySet();
    private final TaskListener listener;
    private volatile boolean closed;

    TaskStream(TaskListener listener) {
        this.listener = listener;
    }

    /** A new list; null where there are too many, or where the server stops. */
    SseEmitter open(CommunityId community) {
        if (closed || lists.size() >= MOST) {
            return null;
        }
        SseEmitter list = new SseEmitter(0L);
        list.onCompletion(() -> lists.remove(list));
        list.onError(trouble -> lists.remove(list));
        lists.put(list, community);
        send(list, SseEmitter.event().comment("open"));
        listen();
        return list;
    }

    int size() {
        return lists.size();
    }

    @Scheduled(fixedDelay = 2_000)
    void tell() {
        Set<CommunityId> news = Set.copyOf(changed);
        changed.removeAll(news);
        lists.forEach((list, community) -> {
            if (news.contains(community)) {
                send(list, SseEmitter.event().name(CHANGED).data(""));
            }
        });
    }

    /** Proxies close what is silent, and only who is written to is found to be gone. */
    @Scheduled(fixedDelay = 20_000)
    void beat() {
        lists.keySet().forEach(list -> send(list, SseEmitter.event().comment("beat")));
        listen();
    }

    private void listen() {
        if (!lists.isEmpty()) {
            listener.whileAnybody(() -> !lists.isEmpty(), changed::add);
        }
    }

    private void send(SseEmitter list, SseEmitter.SseEventBuilder event) {
        try {
            list.send(event);
        } catch (IOException | IllegalStateException gone) {
            lists.remove(list);
        }
    }

    /** The web server waits for what is open before it stops. */
    @EventListener
    void on(ContextClosedEvent closing) {
        closed = true;
        lists.keySet().forEach(SseEmitter::complete);
        lists.clear();
    }
}
