package org.qunflow.engagement.gathering.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.engagement.gathering.GatheringSettings;
import org.qunflow.engagement.gathering.Texts;
import org.qunflow.engagement.gathering.plan.Extras;
import org.qunflow.engagement.gathering.plan.NewGathering;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskClosed;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Alarms of groups below the floor: opened once a month, settled by a lead, lapsed when the group is fine again. */
@Service
public class Alarms implements Alongside {
    static final String PROCESS = "cadence-alarm";
    static final String LAPSED = "gathering.alarmLapsed";

    private final AlarmRows rows;
    private final Extras extras;
    private final GatheringSettings settings;
    private final Communities communities;
    private final News news;

    Alarms(AlarmRows rows, Extras extras, GatheringSettings settings, Communities communities, News news) {
        this.rows = rows;
        this.extras = extras;
        this.settings = settings;
        this.communities = communities;
        this.news = news;
    }

    /** Opens what is not open yet; returns how many. */
    @Transactional
    public int open(CommunityId community, List<Standing> below, Instant now) {
        LocalDate month = today(community, now).withDayOfMonth(1);
        List<Standing> opened = below.stream()
                .filter(group -> rows.open(community, group, month, now))
                .toList();
        opened.forEach(group -> news.tell(
                community,
                at -> new CadenceBelowFloor(
                        community, at, group.group(), month.toString().substring(0, 7), group.month())));
        return opened.size();
    }

    /** Plans one more gathering for the group of an alarm, a few days from now, with the value that its week lacks. */
    @Transactional
    public void planExtra(UUID id) {
        AlarmRows.Alarm alarm = rows.find(id).orElseThrow();
        LocalDate day = today(alarm.community(), news.now(alarm.community())).plus(settings.extraAfter());
        extras.plan(
                alarm.community(),
                new NewGathering(
                        alarm.group(),
                        day,
                        settings.extraAt(),
                        settings.extraTitle(),
                        settings.extraHost(),
                        ContentForm.THEME_SHARE,
                        null,
                        false));
    }

    private LocalDate today(CommunityId community, Instant now) {
        ZoneId zone = communities.get(community).zone();
        return now.atZone(zone).toLocalDate();
    }

    @EventListener
    void on(TaskClosed task) {
        if (task.processKey().equals(PROCESS) && !task.cancelled()) {
            Map<String, Object> answers = task.answers();
            rows.settle(
                    UUID.fromString(task.businessKey()),
                    Texts.of(answers, "remedy"),
                    Texts.of(answers, "note"),
                    task.by(),
                    task.at());
        }
    }

    @Override
    public Set<String> commands() {
        return Set.of(PROCESS, LAPSED);
    }

    /** Those that are started run from now on; those that lapse say so themselves. */
    @Override
    public void write(CommunityId community, List<Processes.Item> items) {
        List<UUID> ids = items.stream()
                .map(Processes.Item::businessKey)
                .map(UUID::fromString)
                .toList();
        items.stream()
                .filter(item -> item.answers().containsKey("lapsed"))
                .map(item -> UUID.fromString(item.businessKey()))
                .forEach(id -> rows.settle(id, "LAPSED", "", "system", news.now(community)));
        rows.started(community, ids);
    }
}
