package org.qunflow.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qunflow.audit.TimelineItem.Type;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.engine.ProcessHistory.Instance;
import org.qunflow.engine.ProcessHistory.Step;
import org.qunflow.member.Member;
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
            String process = paths.name(instance.processKey()) + " v" + instance.version();
            for (Step step : history.steps(instance.id())) {
                if (isTold(step)) {
                    items.add(item(process, step, items.size()));
                }
            }
        }
        return items;
    }

    private static boolean isTold(Step step) {
        String name = step.nameZh();
        return name != null
                && !name.isBlank()
                && !step.type().toLowerCase(java.util.Locale.ROOT).contains("gateway");
    }

    private TimelineItem item(String process, Step step, int order) {
        String name = words.isChinese() ? step.nameZh() : step.nameEn();
        String text =
                step.cancelled() ? words.message("audit.step.cancelled", "").replace("<name>", name) : name;
        return TimelineItem.of(Type.STEP, step.startedAt(), order, text).with(Map.of(words.field("process"), process));
    }
}
