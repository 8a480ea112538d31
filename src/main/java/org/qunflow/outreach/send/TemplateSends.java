package org.qunflow.outreach.send;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.outreach.template.Wording;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for diagrams of other rooms that want something said in a group. */
@Service
public class TemplateSends {
    private final GroupSends sends;
    private final SendReading reading;
    private final Wording wording;
    private final News news;

    TemplateSends(GroupSends sends, SendReading reading, Wording wording, News news) {
        this.sends = sends;
        this.reading = reading;
        this.wording = wording;
        this.news = news;
    }

    /**
     * Plans the approved text for the group, due at once; its process begins with the next round. False if there is no
     * slot; then the journal says why. Throws IllegalArgumentException for a text that calls members by name.
     */
    @Transactional
    public boolean ask(GroupId group, String template, String reason, Priority priority, int hours) {
        CommunityId community = reading.communityOf(group)
                .orElseThrow(() -> new IllegalArgumentException("There is no group " + group));
        Instant now = news.now(community);
        NewSend what = new NewSend(
                wording.forGroup(community, template), reason, priority, null, now, now.plus(Duration.ofHours(hours)));
        return !sends.ask(community, List.of(group), what).planned().isEmpty();
    }
}
