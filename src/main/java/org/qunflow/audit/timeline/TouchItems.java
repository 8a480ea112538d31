package org.qunflow.audit.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.audit.Words;
import org.qunflow.audit.timeline.TimelineItem.Type;
import org.qunflow.member.Member;
import org.qunflow.outreach.Outreach;
import org.qunflow.outreach.Touch;
import org.springframework.stereotype.Component;

/** How we talked to the member, and what became of it. */
@Component
class TouchItems implements TimelineSource {
    private static final int MOST = 2_000;

    private final Outreach outreach;
    private final Words words;

    TouchItems(Outreach outreach, Words words) {
        this.outreach = outreach;
        this.words = words;
    }

    @Override
    public List<TimelineItem> of(Member member) {
        return outreach.of(member.community(), member.id(), MOST).stream()
                .map(t -> new TimelineItem(
                        Type.TOUCH,
                        t.at(),
                        Type.TOUCH.ordinal() + "-" + t.id(),
                        words.message("audit.touch", "").replace("<template>", template(t)),
                        "",
                        false,
                        null,
                        details(t)))
                .toList();
    }

    private String template(Touch touch) {
        return words.message("audit.template." + touch.template(), touch.template());
    }

    private Map<String, String> details(Touch touch) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put(words.field("version"), Integer.toString(touch.version()));
        details.put(words.field("delivery"), words.message("audit.delivery." + touch.delivery(), touch.delivery()));
        if (touch.reason() != null) {
            details.put(words.field("reason"), words.message("audit.word.reason." + touch.reason(), touch.reason()));
        }
        return details;
    }
}
