package org.qunflow.moderation.detect;

import java.util.List;
import org.qunflow.moderation.cases.NewCase;
import org.qunflow.moderation.message.Message;
import org.qunflow.moderation.message.Messages;
import org.qunflow.shared.CommunityId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One account says the same again and again (004-14; item 3.2). */
@Component
@Order(1)
class Repetition implements Detector {
    private final Messages messages;
    private final DetectSettings settings;

    Repetition(Messages messages, DetectSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    @Override
    public List<NewCase> look(CommunityId community, Message message) {
        long times = messages.same(community, message, message.at().minus(settings.within())).stream()
                .filter(m -> m.member().equals(message.member()))
                .count();
        return times < settings.repeats()
                ? List.of()
                : List.of(NewCase.found(message.member(), message.group(), "3.2", null, "REPETITION", message.body()));
    }
}
