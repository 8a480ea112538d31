package org.qunflow.moderation.detect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.moderation.cases.NewCase;
import org.qunflow.moderation.message.Message;
import org.qunflow.moderation.message.Messages;
import org.qunflow.moderation.rule.Aggravation;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Several accounts say the same in concert (004-14; item 3.3): a case for each of them. */
@Component
@Order(2)
class Coordination implements Detector {
    private static final int SHORTEST = 6;

    private final Messages messages;
    private final DetectSettings settings;

    Coordination(Messages messages, DetectSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** Many say thanks; only what is long enough to be said on purpose counts. */
    @Override
    public List<NewCase> look(CommunityId community, Message message) {
        if (message.plain().length() < SHORTEST) {
            return List.of();
        }
        Map<MemberId, Message> said = new LinkedHashMap<>();
        messages.same(community, message, message.at().minus(settings.together()))
                .forEach(m -> said.putIfAbsent(m.member(), m));
        return said.size() < settings.accounts()
                ? List.of()
                : said.values().stream()
                        .map(m -> NewCase.found(
                                m.member(), m.group(), "3.3", Aggravation.ACCOUNTS, "COORDINATION", m.body()))
                        .toList();
    }
}
