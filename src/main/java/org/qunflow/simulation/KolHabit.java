package org.qunflow.simulation;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engagement.kol.Kol;
import org.qunflow.engagement.kol.KolSession;
import org.qunflow.engagement.kol.KolSessions;
import org.qunflow.engagement.kol.Kols;
import org.qunflow.engagement.kol.NewKol;
import org.qunflow.engagement.kol.NewSession;
import org.qunflow.engagement.kol.Talk;
import org.qunflow.engagement.kol.Talks;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two pretend KOLs open slots each Monday; fans apply, talk, and say how it was. One lets the credentials expire. */
@Component
@Profile("demo")
class KolHabit implements Habit {
    private static final int ENOUGH_PEOPLE = 20;
    private static final int LATEST = 4;
    private static final List<String> TOPICS = List.of("怎样挑选第一款茶", "家里存茶的三个误区", "一个人怎么泡好岩茶");

    private final Kols kols;
    private final KolSessions sessions;
    private final Talks talks;

    KolHabit(Kols kols, KolSessions sessions, Talks talks) {
        this.kols = kols;
        this.sessions = sessions;
        this.talks = talks;
    }

    @Override
    public void live(PretendDay day) {
        if (day.members().size() < ENOUGH_PEOPLE) {
            return;
        }
        if (kols.all(day.community()).isEmpty()) {
            enter(day);
        }
        if (day.day().getDayOfWeek() == DayOfWeek.MONDAY) {
            kols.all(day.community()).stream()
                    .filter(kol -> kol.expiredAt() == null)
                    .forEach(kol -> opens(day, kol));
        }
        List<KolSession> latest = sessions.page(day.community(), null, LATEST);
        latest.stream().filter(KolSession::open).forEach(session -> applications(day, session));
        latest.forEach(session -> ratings(day, session));
    }

    private void enter(PretendDay day) {
        kols.enter(
                day.community(),
                new NewKol(null, "茶艺师老陈", "高级茶艺师", "三届斗茶赛评委", day.day().plusDays(30), 2));
        kols.enter(day.community(), new NewKol(null, "茶园主人阿梅", "二十年种茶", "老茶客都认她的茶", null, 3));
    }

    private void opens(PretendDay day, Kol kol) {
        String topic = day.draw().any(TOPICS, "topic", kol.name(), day.day());
        int days = 86_400;
        sessions.open(
                day.community(),
                new NewSession(
                        kol.id(),
                        topic,
                        2,
                        day.at(20, 0).plusSeconds(2L * days),
                        day.at(20, 0).plusSeconds(4L * days)));
    }

    private void applications(PretendDay day, KolSession session) {
        day.members().stream()
                .filter(m -> day.happens(m.persona().speaks() / 3, "apply " + session.kolName(), m.externalId()))
                .forEach(m -> sessions.apply(day.community(), session.id(), m.id()));
    }

    private void ratings(PretendDay day, KolSession session) {
        for (Talk talk : sessions.talks(day.community(), session.id())) {
            if (talk.state().equals("HELD")
                    && talk.rating() == null
                    && day.happens(0.4, "rate", session.kolName() + talk.ticket())) {
                int rating = 3 + (int) (3 * day.draw().of("stars", session.kolName(), talk.ticket(), day.day()));
                talks.rate(day.community(), talk.id(), rating, "很有帮助");
            }
        }
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        if (!task.element().equals("userTask_holdSession")) {
            return Optional.empty();
        }
        double chance = draw.of("held", task.about(), task.task().createdAt());
        return Optional.of(Map.of("outcome", chance < 0.75 ? "HELD" : chance < 0.9 ? "NO_SHOW" : "KOL_ABSENT"));
    }
}
