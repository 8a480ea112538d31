package org.qunflow.simulation;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qunflow.group.health.Samples;
import org.qunflow.group.portfolio.Card;
import org.qunflow.group.portfolio.Filter;
import org.qunflow.group.portfolio.Portfolio;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.NewFact;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lively members share what they made; the operator samples the talk every Monday, revives quiet groups and judges them. */
@Component
@Profile("demo")
class GroupLifeHabit implements Habit {
    private static final int GROUPS = 200;
    private static final double SHARES = 0.25;
    private static final Filter OPEN = new Filter("", "", "", null);
    private static final List<String> TRIED = List.of("抛出“你家第一泡茶”的话题", "请大神分享春茶的挑法", "发小红包并逐个问候", "晒图接龙，三天一期");
    private static final List<String> CAME = List.of("BETTER", "SAME", "SAME", "WORSE");

    private final Facts facts;
    private final Portfolio portfolio;
    private final Samples samples;

    GroupLifeHabit(Facts facts, Portfolio portfolio, Samples samples) {
        this.facts = facts;
        this.portfolio = portfolio;
        this.samples = samples;
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        String when =
                task.task().createdAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
        return switch (task.element()) {
            case "userTask_reviveGroup" ->
                Optional.of(Map.of(
                        "tried", draw.any(TRIED, "tried", task.about(), when),
                        "came", draw.any(CAME, "came", task.about(), when)));
            case "userTask_decideVerdict" -> Optional.of(verdict(task.about(), draw.of("verdict", task.about(), when)));
            default -> Optional.empty();
        };
    }

    /** Follows the table's proposal, which stands in the name of the subject; a merger more often than not is put off. */
    private static Map<String, Object> verdict(String about, double chance) {
        if (about.contains("解散")) {
            return Map.of("verdict", "DISSOLVE", "reason", "大家没有共同的东西");
        }
        return about.contains("合并") && chance < 0.5
                ? Map.of("verdict", "MERGE", "reason", "人少话少，并到一起更热闹")
                : Map.of("verdict", "RENEW", "reason", "还有人气，再看一轮");
    }

    @Override
    public void live(PretendDay day) {
        List<NewFact> shared = day.members().stream()
                .filter(m -> day.happens(m.persona().speaks() * SHARES, "shares", m.externalId()))
                .map(m -> new NewFact(
                        m.id(), FactKind.SHARED, day.at(20, 30), m.externalId() + "/" + day.day() + "/SHARED", 1, null))
                .toList();
        facts.append(day.community(), Crowd.SOURCE, shared);
        if (day.day().getDayOfWeek() == DayOfWeek.MONDAY) {
            portfolio
                    .page(day.community(), OPEN, Locale.ENGLISH, day.at(21, 0), GROUPS)
                    .forEach(group -> sample(day, group));
        }
    }

    private void sample(PretendDay day, Card group) {
        if (group.size() > 0) {
            int topics = 1 + (int) (day.draw().of("topics", group.name(), day.day()) * 4);
            int turns = topics + (int) (day.draw().of("turns", group.name(), day.day()) * 30);
            int mutual = (int) (day.draw().of("mutual", group.name(), day.day()) * turns);
            BigDecimal rating = BigDecimal.valueOf(3 + (int) (day.draw().of("rating", group.name(), day.day()) * 3));
            samples.add(day.community(), group.id(), new Samples.Sample(topics, turns, mutual, rating));
        }
    }
}
