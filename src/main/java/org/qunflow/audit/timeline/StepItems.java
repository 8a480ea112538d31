package org.qunflow.audit.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.audit.Words;
import org.qunflow.audit.timeline.TimelineItem.Type;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.engine.ProcessHistory.Instance;
import org.qunflow.engine.ProcessHistory.Step;
import org.qunflow.member.Member;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Which steps of which diagrams the member's tokens passed; gateways say nothing and are left out. */
@Component
class StepItems implements TimelineSource {
    private final ProcessHistory history;
    private final Paths paths;
    private final Words words;

    StepItems(ProcessHistory history, Paths paths, Words words) {
        this.history = history;
        this.paths = paths;
        this.words = words;
    }

    @Override
    public List<TimelineItem> of(Member member) {
        List<TimelineItem> items = new ArrayList<>();
        for (Instance instance :
                history.instances(member.community(), member.id().toString())) {
            items.addAll(of(instance, items.size()));
        }
        return items;
    }

    /** The steps of one instance, numbered from here on. */
    List<TimelineItem> of(Instance instance, int first) {
        String process = paths.name(instance.processKey());
        List<TimelineItem> items = new ArrayList<>();
        for (Step step : history.steps(instance.id())) {
            if (isTold(step)) {
                items.add(item(process + " v" + step.version(), step, first + items.size()));
            }
        }
        return items;
    }

    Optional<ProcessHistory.Owned> find(CommunityId community, String instance) {
        return history.find(community, instance);
    }

    /** Which diagram in which version. */
    String name(Instance instance) {
        return paths.name(instance.processKey()) + " v" + instance.version();
    }

    private static boolean isTold(Step step) {
        String name = step.nameZh();
        return name != null
                && !name.isBlank()
                && !step.type().toLowerCase(java.util.Locale.ROOT).contains("gateway");
    }

    private TimelineItem item(String process, Step step, int order) {
        String name = words.name(step.nameZh(), step.nameEn());
        String text =
                step.cancelled() ? words.message("audit.step.cancelled", "").replace("<name>", name) : name;
        return TimelineItem.of(Type.STEP, step.startedAt(), order, text).with(Map.of(words.field("process"), process));
    }
}
