package org.qunflow.moderation.detect;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunflow.moderation.cases.NewCase;
import org.qunflow.moderation.message.Message;
import org.qunflow.shared.CommunityId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A link to a host that is on the list (004-14; item 3.4). */
@Component
@Order(3)
class Links implements Detector {
    private static final Pattern HOST =
            Pattern.compile("(?i)(?<![a-z0-9.-])(?:[a-z0-9-]{1,63}\\.){1,5}[a-z]{2,10}(?![a-z0-9-])");

    private final DetectSettings settings;

    Links(DetectSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<NewCase> look(CommunityId community, Message message) {
        Matcher hosts = HOST.matcher(message.body());
        while (hosts.find()) {
            if (isListed(hosts.group().toLowerCase(Locale.ROOT))) {
                return List.of(NewCase.found(message.member(), message.group(), "3.4", null, "LINKS", message.body()));
            }
        }
        return List.of();
    }

    private boolean isListed(String host) {
        return settings.links().stream().anyMatch(l -> host.equals(l) || host.endsWith("." + l));
    }
}
