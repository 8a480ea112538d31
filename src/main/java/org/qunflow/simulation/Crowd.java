package org.qunflow.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.qunflow.member.FactKind;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.shared.MemberId;

/** A seeded crowd of pretend people: who arrives when, and what each does on each day. */
final class Crowd {
    static final String SOURCE = "demo";
    private static final String[] FAMILY = "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗".split(" ");
    private static final String[] GIVEN = "小雨 思远 若溪 子涵 明轩 雅婷 浩然 欣怡 嘉宁 一诺 书瑶 俊杰 梓萱 宇航 静怡 晨曦 梦洁 天佑 佳琪 文博".split(" ");
    private static final double RUSH = 2;
    private static final String[] CAMPAIGNS = {"spring-tea", "live-room", "offline-stall"};

    private final long seed;
    private final Random random;
    private final ZoneId zone;
    private final Map<String, Persona> personas = new LinkedHashMap<>();
    private final Map<String, LocalDate> arrivals = new LinkedHashMap<>();
    private LocalDate first;

    Crowd(long seed, ZoneId zone) {
        this.seed = seed;
        this.random = new Random(seed);
        this.zone = zone;
    }

    /** People who arrive between two days, more of them in the beginning. */
    List<NewMember> people(int count, LocalDate first, LocalDate last) {
        this.first = first;
        List<NewMember> people = new ArrayList<>();
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        for (int i = 1; i <= count; i++) {
            String id = "demo-%04d".formatted(i);
            personas.put(id, Persona.any(random));
            arrivals.put(id, first.plusDays((int) (days * Math.pow(random.nextDouble(), RUSH))));
            people.add(person(id, arrivals.get(id)));
        }
        return people;
    }

    private NewMember person(String id, LocalDate arrival) {
        String name = FAMILY[random.nextInt(FAMILY.length)] + GIVEN[random.nextInt(GIVEN.length)];
        String intent = random.nextInt(10) < 8 ? "想了解新茶" : null;
        String campaign = CAMPAIGNS[random.nextInt(CAMPAIGNS.length)];
        return new NewMember(SOURCE, id, name, at(arrival), "sandbox", id, campaign, intent);
    }

    int size() {
        return personas.size();
    }

    /** The first day is number 1. */
    int dayNumber(LocalDate day) {
        return Math.toIntExact(first.until(day, ChronoUnit.DAYS)) + 1;
    }

    Draw draw() {
        return new Draw(seed);
    }

    Persona persona(String externalId) {
        return personas.get(externalId);
    }

    LocalDate arrival(String externalId) {
        return arrivals.get(externalId);
    }

    /** The external ids of those who arrived on that day or before. */
    List<String> arrivedBy(LocalDate day) {
        return arrivals.entrySet().stream()
                .filter(a -> !a.getValue().isAfter(day))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What one person does from arrival to the last day. */
    List<NewFact> deeds(MemberId member, NewMember person, LocalDate last) {
        Persona persona = personas.get(person.externalId());
        List<NewFact> deeds = new ArrayList<>();
        LocalDate first = person.arrivedAt().atZone(zone).toLocalDate();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            perhaps(deeds, persona.speaks(), member, FactKind.SPOKE, person, day, null);
            perhaps(deeds, persona.checksIn(), member, FactKind.CHECKED_IN, person, day, null);
            perhaps(deeds, persona.orders(), member, FactKind.ORDERED, person, day, amount(persona));
        }
        return deeds;
    }

    private void perhaps(
            List<NewFact> deeds,
            double chance,
            MemberId member,
            FactKind kind,
            NewMember person,
            LocalDate day,
            BigDecimal amount) {
        if (random.nextDouble() < chance) {
            String id = person.externalId() + "/" + day + "/" + kind;
            deeds.add(new NewFact(member, kind, at(day), id, 1, amount));
        }
    }

    private BigDecimal amount(Persona persona) {
        double spread = Math.exp(random.nextGaussian() * 0.5);
        return BigDecimal.valueOf(persona.basket() * spread).setScale(2, RoundingMode.HALF_UP);
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9 + random.nextInt(12), random.nextInt(60)))
                .atZone(zone)
                .toInstant();
    }
}
