package org.qunflow.moderation.detect;

import java.util.List;
import java.util.Locale;
import org.qunflow.moderation.cases.NewCase;
import org.qunflow.moderation.message.Message;
import org.qunflow.moderation.message.Plain;
import org.qunflow.shared.CommunityId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Words that are found only when tricks are undone: full width, invisible signs, look-alikes, signs between letters (004-14;
 * item 3.8). What is written openly is plain advertising (item 3.1).
 */
@Component
@Order(4)
class SignTricks implements Detector {
    private final DetectSettings settings;

    SignTricks(DetectSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<NewCase> look(CommunityId community, Message message) {
        Plain plain = new Plain(message.plain());
        String open = message.body().toLowerCase(Locale.ROOT);
        return settings.words().stream()
                .filter(plain::holds)
                .findFirst()
                .map(word -> open.contains(word)
                        ? NewCase.found(message.member(), message.group(), "3.1", null, "WORDS", message.body())
                        : NewCase.found(message.member(), message.group(), "3.8", null, "SIGNS", message.body()))
                .stream()
                .toList();
    }
}
