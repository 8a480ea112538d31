package org.qunflow.outreach.template;

import java.util.List;
import org.qunflow.channel.Channel;
import org.springframework.stereotype.Component;

/** What the channel that carries touches demands of a text. */
@Component
class ChannelLimit {
    private final int longest;

    ChannelLimit(List<Channel> channels, OutreachSettings settings) {
        this.longest = channels.stream()
                .filter(c -> c.name().equals(settings.channel()))
                .mapToInt(Channel::longestText)
                .findFirst()
                .orElse(Channel.SHORTEST_LIMIT);
    }

    int longestText() {
        return longest;
    }
}
