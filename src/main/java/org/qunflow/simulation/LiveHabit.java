package org.qunflow.simulation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qunflow.conversion.live.LiveRoom;
import org.qunflow.conversion.live.LiveRooms;
import org.qunflow.conversion.live.LiveState;
import org.qunflow.conversion.live.NewLive;
import org.qunflow.conversion.live.PathStep;
import org.qunflow.conversion.live.Viewers;
import org.qunflow.conversion.scene.FestivalCalendar;
import org.qunflow.conversion.scene.NewScene;
import org.qunflow.conversion.scene.SalesScenes;
import org.qunflow.engagement.gathering.Venue;
import org.qunflow.engagement.gathering.Venues;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Pretend leads plan scenes for festivals, and a live room every few days; some of those invited come. */
@Component
@Profile("demo")
class LiveHabit implements Habit {
    private static final List<String> TITLES = List.of("岩茶入门", "秋茶上新", "一席茶怎么摆", "老茶新泡");
    private static final List<PathStep> SHORT = List.of(PathStep.GROUP, PathStep.LIVE, PathStep.PAY);
    private static final List<PathStep> LONG =
            List.of(PathStep.GROUP, PathStep.MINI_PROGRAM, PathStep.LIVE, PathStep.PAY);
    private static final int SHOWN = 10;
    private static final int GROUPS = 3;

    private final SalesScenes scenes;
    private final LiveRooms rooms;
    private final Viewers viewers;
    private final Venues venues;

    LiveHabit(SalesScenes scenes, LiveRooms rooms, Viewers viewers, Venues venues) {
        this.scenes = scenes;
        this.rooms = rooms;
        this.viewers = viewers;
        this.venues = venues;
    }

    @Override
    public void live(PretendDay day) {
        FestivalCalendar.between(day.day().plusDays(14), day.day().plusDays(14))
                .forEach(f -> scenes.plan(
                        day.community(),
                        new NewScene(null, "送一份好茶", f.festival(), day.day().plusDays(7), f.on(), "给家人和朋友带一份茶")));
        if (day.number() % 6 == 5) {
            plan(day);
        }
        for (LiveRoom room : rooms.page(day.community(), null, SHOWN)) {
            if (room.state() == LiveState.ON) {
                came(day, room);
            } else if (room.state().isAhead()
                    && day.happens(0.03, "call off live", room.plan().title())) {
                rooms.callOff(day.community(), room.id(), "主播临时有事");
            }
        }
    }

    private void plan(PretendDay day) {
        List<Venue> open = venues.open(day.community());
        LocalDate when = day.day().plusDays(4);
        if (open.isEmpty()) {
            return;
        }
        int first = (int) (day.draw().of("live groups", day.day()) * open.size());
        rooms.plan(
                day.community(),
                new NewLive(
                        day.draw().any(TITLES, "live", day.day()) + " " + when.getMonthValue() + "."
                                + when.getDayOfMonth(),
                        "茶师小山",
                        "weekly-topic",
                        open.subList(first, Math.min(open.size(), first + GROUPS)).stream()
                                .map(Venue::group)
                                .toList(),
                        when.atTime(20, 0).atZone(day.home().zone()).toInstant(),
                        day.happens(0.4, "long path", "live") ? LONG : SHORT));
    }

    private void came(PretendDay day, LiveRoom room) {
        viewers.came(
                day.community(),
                room.id(),
                viewers.invited(room.id()).stream()
                        .filter(who -> day.draw().of("watches", who, room.plan().title()) < 0.3)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        LocalDate asked = task.task().createdAt().atZone(ZoneOffset.UTC).toLocalDate();
        double chance = draw.of(task.element(), task.about(), asked);
        return Optional.ofNullable(
                switch (task.element()) {
                    case "userTask_acceptPath" ->
                        chance < 0.6
                                ? Map.of("verdict", "PUBLISH", "note", "这次要先在小程序领券")
                                : Map.of("verdict", "DROP", "note", "改为直播间内付款");
                    case "userTask_recordLive" -> recorded(chance);
                    case "userTask_reviewLive" -> Map.of("learned", "开播前半小时再提醒一次，先讲最容易买的一款");
                    default -> null;
                });
    }

    private static Map<String, Object> recorded(double chance) {
        int orders = (int) (chance * 12);
        return chance < 0.95
                ? Map.of("held", "YES", "viewers", 10 + (int) (chance * 60), "orders", orders, "revenue", orders * 99)
                : Map.of("held", "NO", "viewers", 0, "orders", 0, "revenue", 0);
    }
}
